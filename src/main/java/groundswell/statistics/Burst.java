package groundswell.statistics;

/**
 * A stretch of unusual intensity.
 *
 * @param level intensity; of batches 1, of gaps 2 and more within a burst of the next lower level
 * @param start index of its first batch or event
 * @param end index of its last batch or event
 * @param weight by how much this level explains the stretch better than the next lower one, in natural logarithms of
 *     likelihood; 0 for a level that has no lower one
 */
public record Burst(int level, int start, int end, double weight) {}
