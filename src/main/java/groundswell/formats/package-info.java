/**
 * Pure functions from the bytes of a file to its items: text, pages, WARC and ARC records, news formats and feeds in XML;
 * and how a file's format is told. No file is held whole, whatever it declares: a record is held up to a given size.
 * Knows neither Spark nor where bytes come from; {@code run} opens files and makes rows of raw_records from items.
 */
package groundswell.formats;
