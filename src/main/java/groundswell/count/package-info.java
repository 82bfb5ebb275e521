/**
 * Counts terms over time. Reads story_articles and articles; writes totals, term_series and term_counts. Every published
 * count is exact.
 */
package groundswell.count;
