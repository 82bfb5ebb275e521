package groundswell.run;

import groundswell.table.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** The rows of a file, one by one. A file that breaks off gives its good rows and one reject. */
abstract class FileRows implements Iterator<Row>, Closeable {
    private final RawRows rows;
    private long number;
    private boolean ended;
    private Row next;

    /** @param firstRow number of the first row, from 1 */
    FileRows(RawRows rows, long firstRow) {
        this.rows = rows;
        this.number = firstRow - 1;
    }

    /** Returns the next row, null at the end; every row that is met, blank ones too, must be numbered. */
    abstract Row read() throws IOException;

    /** Releases the file, all rows of which were read. */
    @Override
    public abstract void close();

    /** Returns what makes the rows. */
    final RawRows rows() {
        return rows;
    }

    /** Returns the number of a row that was just met. */
    final long nextNumber() {
        return ++number;
    }

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            try {
                next = read();
                ended = next == null;
            } catch (IOException | RuntimeException e) {
                ended = true;
                next = rows.problem(number + 1, RejectReason.UNREADABLE_FILE, cause(e), null);
            }
        }
        if (ended && next == null) {
            close();
        }
        return next != null;
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    /** Returns the first line of the message of what lies at the bottom. */
    static String cause(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
