/**
 * Decides which terms rise, fall or are new; says when they burst or changed their level for good, which moved slowly, which rising
 * ones tell of one event, and by which stories. Reads term_series and totals, for events the articles too; writes trends, null_check,
 * bursts, change_points, slow_trends, trend_groups and evidence. One test a family: the exact comparison of two Poisson rates, of slow
 * trends Mann-Kendall, with Benjamini-Hochberg over the family, and beside it what chance alone finds. It knows no yearly seasons, and
 * overdispersion in change points alone. Bursts and change points only describe; groups and evidence are of listed rows, after the test.
 */
package groundswell.trends;
