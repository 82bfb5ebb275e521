/**
 * Decides which terms rise, fall or are new. Reads term_series and totals; writes trends. One test a family: the tail of
 * the Gamma-Poisson predictive distribution, with Benjamini-Hochberg over the family. It knows neither overdispersion nor
 * yearly seasons.
 */
package groundswell.trends;
