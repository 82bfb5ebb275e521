/**
 * Decides which terms rise, fall or are new; says when they burst, which rising ones tell of one event, and by which stories.
 * Reads term_series and totals, for events the articles too; writes trends, bursts, trend_groups and evidence. One test a
 * family: the tail of the Gamma-Poisson predictive distribution, with Benjamini-Hochberg over the family. It knows neither
 * overdispersion nor yearly seasons. Bursts only describe; groups and evidence are of listed rows, after the test.
 */
package groundswell.trends;
