package groundswell.run;

import groundswell.config.InputConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;

/** Reads a stretch of a JSON Lines file. */
final class JsonLines extends FileRows {
    private final FileSplit split;
    private final InputConfig config;
    private final Configuration hadoop;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private LineReader lines;

    JsonLines(FileSplit split, InputConfig config, Configuration hadoop) {
        super(new RawRows(split.path(), config), split.firstRow());
        this.split = split;
        this.config = config;
        this.hadoop = hadoop;
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

    @Override
    Row read() throws IOException {
        if (lines == null) {
            lines = open();
        }
        // The line that begins at the end of a split belongs to the next one.
        while (split.start() + lines.position() < split.end() && lines.next()) {
            Row row = JsonLine.row(lines, rows(), nextNumber(), config, utf8);
            if (row != null) {
                return row;
            }
        }
        return null;
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
