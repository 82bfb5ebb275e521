package groundswell.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The text of an article as words of {@link StoryLanguage}, and the texts that newsrooms make of it. Never changed. */
final class PlantedText {
    private static final StoryLanguage LANGUAGE = StoryLanguage.shared();
    private static final double MEDIAN_WORDS = 160;
    private static final double SPREAD = 0.5;
    private static final int LEAST_WORDS = 60;
    private static final int MOST_WORDS = 800;

    private final int[] topic;
    private final int[] title;
    private final List<int[]> sentences;

    private PlantedText(int[] topic, int[] title, List<int[]> sentences) {
        this.topic = topic;
        this.title = title;
        this.sentences = List.copyOf(sentences);
    }

    /** Returns a new text of 60 to about 800 words. */
    static PlantedText written(SplittableRandom random) {
        int[] topic = LANGUAGE.topic(random);
        double words = MEDIAN_WORDS * Math.exp(SPREAD * random.nextGaussian());
        return new PlantedText(
                topic,
                LANGUAGE.title(topic, random),
                LANGUAGE.sentences((int) Math.min(MOST_WORDS, Math.max(LEAST_WORDS, words)), topic, random));
    }

    /** Returns the headline in words joined by spaces. */
    String title() {
        return LANGUAGE.text(List.of(title));
    }

    /** Returns the body in words joined by spaces, one line a sentence. */
    String body() {
        return LANGUAGE.text(sentences);
    }

    /** Returns the number of words in title and body. */
    int tokens() {
        return title.length + bodyWords();
    }

    private int bodyWords() {
        return sentences.stream().mapToInt(sentence -> sentence.length).sum();
    }

    /** Returns the text as a further member of its story prints it. */
    PlantedText as(StoryKind kind, SplittableRandom random) {
        return switch (kind) {
            case COPY -> random.nextInt(3) == 0 ? retitled(random) : this;
            case EDITED -> edited(random);
            case ABRIDGED -> abridged(random).retitled(random);
            case UPDATED -> updated(random).retitled(random);
            default -> throw new IllegalArgumentException("no further member of a story: " + kind);
        };
    }

    /** Returns the text with a share of its words, anywhere, replaced by figures of another day. */
    PlantedText withFigures(double share, SplittableRandom places, SplittableRandom figures) {
        return new PlantedText(
                topic,
                title,
                sentences.stream()
                        .map(sentence -> {
                            int[] changed = sentence.clone();
                            for (int i = 0; i < changed.length; i++) {
                                if (places.nextDouble() < share) {
                                    changed[i] = LANGUAGE.figure(figures);
                                }
                            }
                            return changed;
                        })
                        .toList());
    }

    private PlantedText retitled(SplittableRandom random) {
        return new PlantedText(topic, LANGUAGE.title(topic, random), sentences);
    }

    private PlantedText edited(SplittableRandom random) {
        List<int[]> kept = new ArrayList<>(sentences);
        if (random.nextBoolean() && kept.size() > 5) {
            kept.subList(kept.size() - 1 - random.nextInt(kept.size() / 6), kept.size())
                    .clear();
        }
        for (int left = (int) Math.ceil(bodyWords() * (0.01 + 0.07 * random.nextDouble())); left > 0; left--) {
            int at = random.nextInt(kept.size());
            int[] changed = kept.get(at).clone();
            changed[random.nextInt(changed.length)] = LANGUAGE.word(random);
            kept.set(at, changed);
        }
        return new PlantedText(topic, title, kept);
    }

    private PlantedText abridged(SplittableRandom random) {
        double share = 0.3 + 0.4 * random.nextDouble();
        return new PlantedText(
                topic, title, sentences.subList(0, Math.max(1, (int) Math.round(share * sentences.size()))));
    }

    private PlantedText updated(SplittableRandom random) {
        List<int[]> longer = new ArrayList<>(sentences);
        for (int left = random.nextInt(longer.size() / 5 + 1); left > 0; left--) {
            longer.set(random.nextInt(longer.size()), LANGUAGE.sentence(topic, random));
        }
        int more = (int) Math.ceil(bodyWords() * (0.3 + 1.7 * random.nextDouble()));
        for (int[] sentence : LANGUAGE.sentences(more, topic, random)) {
            longer.add(random.nextInt(longer.size() + 1), sentence);
        }
        return new PlantedText(topic, title, longer);
    }
}
