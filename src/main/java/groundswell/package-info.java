/**
 * Trend analysis of dated articles on Spark: {@code cli -> run -> pipeline -> stages -> text, statistics, table, config}.
 * A stage is a function from tables to tables; {@link groundswell.pipeline.Pipeline} lists them.
 *
 * <p>Decisions that shape the code:
 *
 * <ul>
 *   <li>Words are stored as one text, joined by spaces within a sentence and by newlines between sentences: an n-gram is a
 *       stretch of a line, and a text packs better than an array of arrays.
 *   <li>Whether an article is its story's first with a term in a day, week ... is decided where the articles of a story
 *       stand together, before anything is counted. So every count of stories is a sum, and exact.
 *   <li>Terms are counted in blocks: a task packs the postings of a term into one array of bytes, and only blocks are
 *       shuffled. One pass gives all grains.
 *   <li>A tested term that is absent gets a row only where its absence is remarkable (p at most 0.05). The others are
 *       tallied by p, which keeps ranks, family sizes and q values exact.
 *   <li>Keywords take document frequencies from counting instead of vectors; a test holds them against MLlib's IDF.
 *   <li>Online LDA is fitted on two partitions: the sum of two numbers does not depend on their order.
 * </ul>
 */
package groundswell;
