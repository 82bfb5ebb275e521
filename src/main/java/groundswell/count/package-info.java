/**
 * Counts terms over time. Reads clean_articles, story_articles and articles; writes totals, term_support, term_series,
 * phrases, term_counts, term_slices and total_slices. Every published count is exact.
 *
 * <p>A term becomes a hash of 64 bits as soon as it is read. {@code TermSupport} passes over the text once and bounds from
 * above, in a table of small counters, how many articles hold each hash; what is bounded below {@code min_stories} is
 * never carried further. {@code TermSeries} passes over it once more: a task writes each supported occurrence to one of
 * many short lists by its hash and sorts list after list in the cache of its core, since looking up each occurrence in a
 * table as large as the vocabulary would wait for memory every time. A term's postings are packed into a few bytes each
 * and shuffled, many terms a row, to ranges of terms, where they are joined by the bytes of the term itself and summed for
 * all grains at once, and rows come out sorted. Within a task, the words of a list are compared too: two terms of one hash
 * are told apart.
 *
 * <p>A series stays one row with arrays over its periods until it is written. A slice of a language, such as one source, is
 * counted by the same code as if it were a language. Phrases are found anew in every run: a name that becomes news today
 * must be ranked today; counts do not depend on them.
 */
package groundswell.count;
