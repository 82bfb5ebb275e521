/**
 * Decides what rises, falls or is new; says when it bursts or changed its level for good, what moved slowly, which rising rows tell
 * of one event, and by which stories. Reads the series of terms, entities and topics and the totals, for events the articles too;
 * writes trends, null_check, bursts, change_points, slow_trends, trend_groups and evidence. One test a family: the exact comparison
 * of two Poisson rates, of slow trends Mann-Kendall, with Benjamini-Hochberg over the family, and beside it what chance alone finds.
 * Of what passes, only that is listed which sources do differently, which does not come every year, and of what falls, what does not
 * end a wave. Bursts and change points only describe; groups and evidence are of listed rows, after the test.
 */
package groundswell.trends;
