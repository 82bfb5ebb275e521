package groundswell.bench;

/**
 * What all programs compute: the uni- and bigrams of a collection by month. The input is JSON lines {@code id},
 * {@code published_on}, {@code source} and {@code text}: words in lower case, joined by single spaces. The output is
 * Parquet: {@code term}, {@code month} (a date), {@code occurrences} and {@code articles}, one row for each month of each
 * term that at least {@link #SUPPORT} articles hold over the whole collection.
 */
final class CountTask {
    /** Articles that a term needs. */
    static final int SUPPORT = 5;

    /** Columns of the input, in the words of SQL. */
    static final String SCHEMA = "id string, published_on date, source string, text string";

    private CountTask() {}
}
