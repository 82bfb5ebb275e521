package groundswell.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An invented language whose words, pairs and triples of words repeat about as those of news do. Words are numbers:
 * function words first, then {@value #CONTENT_WORDS} made-up ones from frequent to rare, then figures. It is the same in
 * every process. Safe for use by several threads.
 */
final class StoryLanguage {
    static final int CONTENT_WORDS = 60_000;
    private static final int PHRASES = 2_000;
    private static final int TOPIC_WORDS = 10;
    private static final int SUCCESSORS = 300;
    private static final double FUNCTION_WORD = 0.44;
    private static final double FIGURE = 0.02;
    private static final double TOPIC_WORD = 0.12;
    private static final double COLLOCATION = 0.72;
    private static final double PHRASE_IN_SENTENCE = 0.25;

    private static final List<String> FUNCTION_WORDS =
            List.of(("the of to and in a said for that on is was with at by as"
                            + " it from he be has have an will its not are but had his they would were which this been who their more"
                            + " about or up out one than after also there two when new over last we if could we year other i first"
                            + " into all against before some can people no you what so them three because she her government only"
                            + " time while most day may where under during between him state since any told through former years"
                            + " off next week now down like many even just still did made should company four officials million"
                            + " percent police president minister country world city however our back monday tuesday wednesday"
                            + " thursday friday saturday sunday including part group early five around among another both such per"
                            + " according spokesman statement reporters late morning")
                    .split(" "));
    private static final String[] ONSETS =
            "b br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t th tr v w z".split(" ");
    private static final String[] VOWELS = "a e i o u ai ea ou".split(" ");
    private static final String[] CODAS = {"", "", "", "l", "n", "r", "s", "m", "nd", "ck"};

    private static final StoryLanguage SHARED = new StoryLanguage();

    private final String[] words;
    private final int firstFigure;
    private final ZipfDraw functionDraw;
    private final ZipfDraw contentDraw = new ZipfDraw(CONTENT_WORDS, 15, 1.12);
    private final ZipfDraw successorDraw = new ZipfDraw(SUCCESSORS, 2, 1.25);
    private final ZipfDraw phraseDraw = new ZipfDraw(PHRASES, 20, 1.0);
    private final List<int[]> phrases = new ArrayList<>();

    private StoryLanguage() {
        Set<String> distinct = new LinkedHashSet<>(FUNCTION_WORDS);
        functionDraw = new ZipfDraw(distinct.size(), 1.5, 1.0);
        firstFigure = distinct.size() + CONTENT_WORDS;
        SplittableRandom random = new SplittableRandom(60);
        while (distinct.size() < firstFigure) {
            distinct.add(invented(distinct.size() > 4_000 ? 3 : 2, random));
        }
        words = distinct.toArray(new String[0]);
        while (phrases.size() < PHRASES) {
            phrases.add(chain(4 + random.nextInt(3) + random.nextInt(3), new int[] {word(random)}, 0.8, random));
        }
    }

    /** Returns the one instance, about 10 MB. */
    static StoryLanguage shared() {
        return SHARED;
    }

    /** Returns the words that an article keeps coming back to. */
    int[] topic(SplittableRandom random) {
        int[] topic = new int[TOPIC_WORDS];
        for (int i = 0; i < topic.length; i++) {
            topic[i] = contentWord(random.nextDouble());
        }
        return topic;
    }

    /** Returns a headline of 6 to 11 words. */
    int[] title(int[] topic, SplittableRandom random) {
        return chain(6 + random.nextInt(6), topic, COLLOCATION, random);
    }

    /** Returns a sentence of 10 to 30 words, a quarter of them with a stock phrase of 4 to 8 words. */
    int[] sentence(int[] topic, SplittableRandom random) {
        int[] sentence = chain(10 + random.nextInt(11) + random.nextInt(11), topic, COLLOCATION, random);
        if (random.nextDouble() < PHRASE_IN_SENTENCE) {
            int[] phrase = phrases.get(phraseDraw.rank(random.nextDouble()));
            System.arraycopy(phrase, 0, sentence, random.nextInt(sentence.length - phrase.length + 1), phrase.length);
        }
        return sentence;
    }

    /** Returns sentences of together {@code words} or a few more words. */
    List<int[]> sentences(int words, int[] topic, SplittableRandom random) {
        List<int[]> sentences = new ArrayList<>();
        for (int length = 0; length < words; length += sentences.get(sentences.size() - 1).length) {
            sentences.add(sentence(topic, random));
        }
        return sentences;
    }

    /** Returns a word, a figure included. */
    int word(SplittableRandom random) {
        double uniform = random.nextDouble();
        return uniform < FIGURE ? figure(random) : plainWord((uniform - FIGURE) / (1 - FIGURE));
    }

    /** Returns a figure from 1 to 99,999, small ones more often. */
    int figure(SplittableRandom random) {
        return firstFigure + (int) Math.exp(random.nextDouble() * Math.log(100_000));
    }

    /** Returns the words joined by a space within and a newline between sentences, as in clean_articles. */
    String text(Collection<int[]> sentences) {
        StringBuilder text = new StringBuilder();
        for (int[] sentence : sentences) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            for (int i = 0; i < sentence.length; i++) {
                if (i > 0) {
                    text.append(' ');
                }
                append(sentence[i], text);
            }
        }
        return text.toString();
    }

    private void append(int word, StringBuilder text) {
        if (word < firstFigure) {
            text.append(words[word]);
        } else {
            text.append(word - firstFigure);
        }
    }

    /** Returns words of which many are what often follows the word before. */
    private int[] chain(int length, int[] topic, double collocation, SplittableRandom random) {
        int[] chain = new int[length];
        for (int i = 0; i < length; i++) {
            double uniform = random.nextDouble();
            if (i > 0 && uniform < collocation) {
                chain[i] = successor(chain[i - 1], successorDraw.rank(random.nextDouble()));
            } else if (random.nextDouble() < TOPIC_WORD) {
                chain[i] = topic[random.nextInt(topic.length)];
            } else {
                chain[i] = word(random);
            }
        }
        return chain;
    }

    /** Returns the word that follows another most often ({@code rank} 0), second most often and so on. */
    private int successor(int word, int rank) {
        long mixed = (word * (long) SUCCESSORS + rank + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return plainWord(((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53);
    }

    private int plainWord(double uniform) {
        return uniform < FUNCTION_WORD
                ? functionDraw.rank(uniform / FUNCTION_WORD)
                : contentWord((uniform - FUNCTION_WORD) / (1 - FUNCTION_WORD));
    }

    private int contentWord(double uniform) {
        return firstFigure - CONTENT_WORDS + contentDraw.rank(uniform);
    }

    private static String invented(int syllables, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(ONSETS[random.nextInt(ONSETS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return word.append(CODAS[random.nextInt(CODAS.length)]).toString();
    }
}
