/**
 * From input rows to articles. Reads raw_records; writes parsed_records, rejects, parsed_articles. Knows nothing of
 * files: the readers are in {@code run}. Does not detect languages, nor look for dates outside the date field.
 */
package groundswell.ingest;
