package groundswell.count;

import java.util.Arrays;

/** The counts of a term by period, in order of time. */
final class PeriodSums {
    private int size;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private long[] occurrences = new long[16];
    private long[] articles = new long[16];
    private long[] stories = new long[16];
    private long[] firstStories = new long[16];
    private long[] titleStories = new long[16];
    private long[] sources = new long[16];
    private double[] effectiveSources = new double[16];

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Begins a period, which ends before the day {@code end}. */
    void open(int start, int end) {
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            occurrences = Arrays.copyOf(occurrences, capacity);
            articles = Arrays.copyOf(articles, capacity);
            stories = Arrays.copyOf(stories, capacity);
            firstStories = Arrays.copyOf(firstStories, capacity);
            titleStories = Arrays.copyOf(titleStories, capacity);
            sources = Arrays.copyOf(sources, capacity);
            effectiveSources = Arrays.copyOf(effectiveSources, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        occurrences[size] = 0;
        articles[size] = 0;
        stories[size] = 0;
        firstStories[size] = 0;
        titleStories[size] = 0;
        size++;
    }

    /** Adds an article to the period. */
    void add(int termOccurrences, boolean isNewStory, boolean isFirst, boolean isNewTitle) {
        int at = size - 1;
        occurrences[at] += termOccurrences;
        articles[at]++;
        stories[at] += isNewStory ? 1 : 0;
        firstStories[at] += isFirst ? 1 : 0;
        titleStories[at] += isNewTitle ? 1 : 0;
    }

    /** Ends the period. */
    void close(int periodSources, double periodEffectiveSources) {
        sources[size - 1] = periodSources;
        effectiveSources[size - 1] = periodEffectiveSources;
    }

    /** Copies the counts into a row. */
    void copyTo(SeriesRow row) {
        row.setStarts(Arrays.copyOf(starts, size));
        row.setEnds(Arrays.copyOf(ends, size));
        row.setOccurrences(Arrays.copyOf(occurrences, size));
        row.setArticles(Arrays.copyOf(articles, size));
        row.setStories(Arrays.copyOf(stories, size));
        row.setFirstStories(Arrays.copyOf(firstStories, size));
        row.setTitleStories(Arrays.copyOf(titleStories, size));
        row.setSources(Arrays.copyOf(sources, size));
        row.setEffectiveSources(Arrays.copyOf(effectiveSources, size));
    }
}
