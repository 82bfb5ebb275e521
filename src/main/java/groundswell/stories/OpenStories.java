package groundswell.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stories that may still be joined. A text joins a story if it matches its first text, or one that matches the first,
 * and at least half of those of its texts that are within the window (of more than {@link #MOST_COMPARED}, of so many). So no
 * chain of small changes leads from one story to another, not even over many windows, and a digest does not bring the stories
 * together that it tells. Of several it joins the one with the text that is most like it.
 */
final class OpenStories {
    /** Texts of a story with which a further one is compared at most, see {@link Bucket}. */
    private static final int MOST_COMPARED = Bucket.EARLIEST + Bucket.LATEST;

    private static final Comparator<Match> BEST =
            Comparator.comparingDouble(Match::jaccard).thenComparing(Match::textId, Comparator.reverseOrder());

    private final int windowDays;
    private final Map<String, Text> texts = new HashMap<>();
    private int mostTexts = 10_000;

    OpenStories(int windowDays) {
        this.windowDays = windowDays;
    }

    /**
     * An earlier text that a text matches.
     *
     * @param textId its id
     * @param lastDay its last day, days since 1970-01-01
     * @param common shingles of both
     * @param earlier its shingles
     * @param own shingles of the text that matches it
     */
    record Match(String textId, int lastDay, int common, int earlier, int own) {
        double containment() {
            return common / (double) Math.min(earlier, own);
        }

        double jaccard() {
            return common / (double) (earlier + own - common);
        }

        StoryRole role() {
            return StoryRole.of(common, earlier, own);
        }
    }

    /**
     * A text's place.
     *
     * @param storyId id of the story's first text
     * @param match that text if it matches, else the one of the story that is most like it
     */
    record Member(String storyId, Match match) {}

    /** A text that may be matched; it is of the core of its story if it is the first or matches the first. */
    private record Text(Story story, int lastDay, boolean isCore) {}

    private static final class Story {
        private final String id;
        private final TreeMap<Integer, Integer> textsByLastDay = new TreeMap<>();
        private int size;

        Story(String id) {
            this.id = id;
        }

        void add(int lastDay) {
            textsByLastDay.merge(lastDay, 1, Integer::sum);
            size++;
        }

        int textsSince(int day) {
            while (!textsByLastDay.isEmpty() && textsByLastDay.firstKey() < day) {
                size -= textsByLastDay.pollFirstEntry().getValue();
            }
            return size;
        }
    }

    /** What a text has in common with one story. */
    private static final class Tally {
        private int matched;
        private boolean hasCore;
        private Match best;
        private Match first;

        void add(Match match, boolean isFirst, boolean isCore) {
            matched++;
            hasCore |= isCore;
            best = best == null || BEST.compare(match, best) > 0 ? match : best;
            first = isFirst ? match : first;
        }
    }

    /**
     * Adds a text and returns the story that it joins, empty where it begins one. Texts must come in order of publication.
     *
     * @param matches earlier texts within the window that it matches
     */
    Optional<Member> add(String id, int firstDay, int lastDay, List<Match> matches) {
        int from = firstDay - windowDays;
        Map<Story, Tally> tallies = new HashMap<>();
        for (Match match : matches) {
            Text text = texts.computeIfAbsent(match.textId(), key -> begin(key, match.lastDay()));
            tallies.computeIfAbsent(text.story, key -> new Tally())
                    .add(match, match.textId().equals(text.story.id), text.isCore);
        }
        Optional<Map.Entry<Story, Tally>> joined = tallies.entrySet().stream()
                .filter(entry -> entry.getValue().hasCore
                        && entry.getValue().matched * 2
                                >= Math.min(entry.getKey().textsSince(from), MOST_COMPARED))
                .max(Map.Entry.comparingByValue(Comparator.comparing(tally -> tally.best, BEST)));
        joined.ifPresent(entry -> {
            entry.getKey().add(lastDay);
            texts.put(id, new Text(entry.getKey(), lastDay, entry.getValue().first != null));
        });
        forget(from);
        return joined.map(entry -> new Member(
                entry.getKey().id, entry.getValue().first == null ? entry.getValue().best : entry.getValue().first));
    }

    /** Returns the number of texts that are remembered. */
    int texts() {
        return texts.size();
    }

    private static Text begin(String id, int lastDay) {
        Story story = new Story(id);
        story.add(lastDay);
        return new Text(story, lastDay, true);
    }

    private void forget(int day) {
        if (texts.size() > mostTexts) {
            texts.values().removeIf(text -> text.lastDay < day);
            mostTexts = Math.max(10_000, texts.size() * 2);
        }
    }
}
