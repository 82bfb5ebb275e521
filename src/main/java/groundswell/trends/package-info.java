/**
 * Decides which terms rise, fall or are new; says when they burst, which rising ones tell of one event, and by which stories.
 * Reads term_series and totals, for events the articles too; writes trends, null_check, bursts, trend_groups and evidence. One test a
 * family: the exact comparison of two Poisson rates, with Benjamini-Hochberg over the family, and beside it what chance alone finds.
 * It knows neither overdispersion nor yearly seasons. Bursts only describe; groups and evidence are of listed rows, after the test.
 */
package groundswell.trends;
