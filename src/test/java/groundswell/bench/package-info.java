/**
 * Measures counting against other ways to the same rows. {@code jobs/bench --count} runs everything here; each opponent
 * is a program of its own, so that what it costs to start is in its time.
 */
package groundswell.bench;
