package groundswell.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The items of a file, one by one. */
public interface Items extends Closeable {
    /**
     * Returns the next item, broken ones too; null at the end.
     *
     * @throws IOException where nothing more can be read
     */
    Item next() throws IOException;

    /**
     * Returns the items of a file.
     *
     * @param in its bytes; decompressed, but for {@code warc}, which may be compressed record by record
     * @param mostBytes what is held of an item; one that is longer is a problem
     */
    static Items of(Format format, InputStream in, int mostBytes) {
        return switch (format) {
            case TEXT -> WholeFile.text(in, mostBytes);
            case HTML -> WholeFile.page(in, mostBytes);
            case WARC -> new WarcItems(in, mostBytes);
            case XML -> new XmlItems(in, mostBytes);
            default -> throw new IllegalArgumentException("no items in " + format);
        };
    }
}
