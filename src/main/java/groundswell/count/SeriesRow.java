package groundswell.count;

/**
 * A row of term_series on its way into a table. Spark copies arrays of numbers as they are where they come from a bean,
 * and boxes every number where they come from a {@link org.apache.spark.sql.Row}.
 */
public final class SeriesRow {
    private String group;
    private String grain;
    private String term;
    private String label;
    private int words;
    private boolean stop;
    private int firstSeen;
    private int[] starts;
    private int[] ends;
    private boolean[] partial;
    private long[] occurrences;
    private long[] articles;
    private long[] stories;
    private long[] firstStories;
    private long[] titleStories;
    private long[] sources;
    private double[] effectiveSources;

    public String getGroup() {
        return group;
    }

    void setGroup(String value) {
        group = value;
    }

    public String getGrain() {
        return grain;
    }

    void setGrain(String value) {
        grain = value;
    }

    public String getTerm() {
        return term;
    }

    void setTerm(String value) {
        term = value;
    }

    public String getLabel() {
        return label;
    }

    void setLabel(String value) {
        label = value;
    }

    public int getWords() {
        return words;
    }

    void setWords(int value) {
        words = value;
    }

    public boolean isStop() {
        return stop;
    }

    void setStop(boolean value) {
        stop = value;
    }

    public int getFirstSeen() {
        return firstSeen;
    }

    void setFirstSeen(int value) {
        firstSeen = value;
    }

    public int[] getStarts() {
        return starts;
    }

    void setStarts(int[] value) {
        starts = value;
    }

    public int[] getEnds() {
        return ends;
    }

    void setEnds(int[] value) {
        ends = value;
    }

    public boolean[] getPartial() {
        return partial;
    }

    void setPartial(boolean[] value) {
        partial = value;
    }

    public long[] getOccurrences() {
        return occurrences;
    }

    void setOccurrences(long[] value) {
        occurrences = value;
    }

    public long[] getArticles() {
        return articles;
    }

    void setArticles(long[] value) {
        articles = value;
    }

    public long[] getStories() {
        return stories;
    }

    void setStories(long[] value) {
        stories = value;
    }

    public long[] getFirstStories() {
        return firstStories;
    }

    void setFirstStories(long[] value) {
        firstStories = value;
    }

    public long[] getTitleStories() {
        return titleStories;
    }

    void setTitleStories(long[] value) {
        titleStories = value;
    }

    public long[] getSources() {
        return sources;
    }

    void setSources(long[] value) {
        sources = value;
    }

    public double[] getEffectiveSources() {
        return effectiveSources;
    }

    void setEffectiveSources(double[] value) {
        effectiveSources = value;
    }
}
