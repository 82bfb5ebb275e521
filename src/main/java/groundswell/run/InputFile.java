package groundswell.run;

import groundswell.formats.Format;

/**
 * A file to read.
 *
 * @param path qualified path or URL
 * @param bytes its length
 * @param format its format
 */
record InputFile(String path, long bytes, Format format) {
    /** Returns whether its content is compressed as a whole, so that it cannot be split. */
    boolean isCompressed() {
        return Compression.isCompressed(path);
    }
}
