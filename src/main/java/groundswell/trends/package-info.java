/**
 * Decides what rises, falls or is new; says when it bursts, which rising rows tell of one event, and by which stories. Reads the
 * series of terms, entities and topics and the totals, for events the articles too; writes trends, null_check, bursts,
 * trend_groups and evidence. One test a family: the exact comparison of two Poisson rates, with Benjamini-Hochberg over the family,
 * and beside it what chance alone finds. Of what passes, only that is listed which sources do differently. It knows neither
 * overdispersion nor yearly seasons. Bursts only describe; groups and evidence are of listed rows, after the test.
 */
package groundswell.trends;
