/**
 * Runs the pipeline: the only place that opens a session, reads and writes storage, times, counts rows and writes the
 * manifest. A release becomes visible by one atomic step, the replacement of {@code current.json}.
 */
package groundswell.run;
