/**
 * Pure functions on one text: cleaning, segmentation into sentences and words, stop words, language. Knows neither Spark
 * nor tables. {@link groundswell.text.Words#VERSION} changes whenever any text may come out differently.
 */
package groundswell.text;
