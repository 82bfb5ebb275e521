/**
 * Writes Parquet from rows that stand for many. A folded row has arrays of one length where the written table has values;
 * every other column repeats. Columns are written one after the other, so that a value costs what Parquet's encoder costs:
 * a tenth of a row of its own on the way through Spark.
 */
package groundswell.folded;
