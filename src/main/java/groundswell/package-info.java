/**
 * Trend analysis of dated articles on Spark: {@code cli -> run -> pipeline -> stages -> formats, html, furniture, text, statistics, table, config}.
 * A stage is a function from tables to tables; {@link groundswell.pipeline.Pipeline} lists them.
 *
 * <p>Decisions that shape the code:
 *
 * <ul>
 *   <li>Readers hand on pages as they are; ingest takes the article out. So a page is read in the same way from a WARC
 *       record, a file of its own or a column.
 *   <li>What is no text of an article is marked as spans of it, never cut out of what is handed on; words come from what
 *       lies between.
 *   <li>The capitals of words are kept as a bit set beside the folded words: terms are folded, labels are not.
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
