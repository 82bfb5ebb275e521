package groundswell.run;

/**
 * A file to read.
 *
 * @param path qualified path or URL
 * @param bytes its length
 * @param format jsonl, csv or parquet
 */
record InputFile(String path, long bytes, String format) {
    /** Returns whether its content is compressed as a whole, so that it cannot be split. */
    boolean isCompressed() {
        return Compression.isCompressed(path);
    }
}
