package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.table.RejectReason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** Reads a stretch of a JSON Lines file, row by row. A file that breaks off gives its good rows and one reject. */
final class JsonLines implements Iterator<Row>, Closeable {
    private final FileSplit split;
    private final InputConfig config;
    private final Configuration hadoop;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private LineReader lines;
    private boolean ended;
    private long number;
    private Row next;

    JsonLines(FileSplit split, InputConfig config, Configuration hadoop) {
        this.split = split;
        this.config = config;
        this.hadoop = hadoop;
        this.number = split.firstRow() - 1;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                advance();
            } catch (IOException | RuntimeException e) {
                ended = true;
                next = RawRow.problem(
                        split.path(), number + 1, RejectReason.UNREADABLE_FILE, String.valueOf(e.getMessage()), null);
            }
        }
        if (ended && next == null) {
            close();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException e) {
            // All rows were read.
            lines = null;
        }
    }

    private void advance() throws IOException {
        if (lines == null) {
            lines = open();
        }
        // The line that begins at the end of a split belongs to the next one.
        if (split.start() + lines.position() >= split.end() || !lines.next()) {
            ended = true;
            return;
        }
        number++;
        next = JsonLine.row(lines, split.path(), number, config, utf8);
    }

    private LineReader open() throws IOException {
        if (split.start() == 0) {
            return new LineReader(Compression.open(split.path(), hadoop), config.max_row_bytes());
        }
        Path path = new Path(split.path());
        FSDataInputStream in = path.getFileSystem(hadoop).open(path);
        in.seek(split.start());
        return new LineReader((InputStream) in, config.max_row_bytes());
    }
}
