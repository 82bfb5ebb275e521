/**
 * From input rows to articles: the fields of a row or of its page, the publication date and where it was found, identity
 * and versions. Reads raw_records; writes parsed_records, rejects, parsed_articles. Knows nothing of files: the readers
 * are in {@code run}. The date of collection is never taken for that of publication; it tells no more than the year of a
 * dateline.
 */
package groundswell.ingest;
