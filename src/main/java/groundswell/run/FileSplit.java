package groundswell.run;

import groundswell.formats.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** A stretch of a file that begins with a line. No record, because Kryo cannot pass one. */
final class FileSplit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int BUFFER = 1 << 16;

    private final String path;
    private final Format format;
    private final long start;
    private final long end;
    private final long firstRow;

    private FileSplit(String path, Format format, long start, long end, long firstRow) {
        this.path = path;
        this.format = format;
        this.start = start;
        this.end = end;
        this.firstRow = firstRow;
    }

    static FileSplit whole(String file, Format format) {
        return new FileSplit(file, format, 0, Long.MAX_VALUE, 1);
    }

    /**
     * Returns the stretches of an uncompressed file of JSON Lines, each about {@code bytes} long. The file is read once, to number the
     * lines.
     */
    static List<FileSplit> of(String file, long bytes, Configuration hadoop) {
        List<FileSplit> splits = new ArrayList<>();
        byte[] buffer = new byte[BUFFER];
        long at = 0;
        long line = 1;
        long start = 0;
        long firstRow = 1;
        try (InputStream in = open(file, hadoop)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        line++;
                        if (at + i + 1 - start >= bytes) {
                            splits.add(new FileSplit(file, Format.JSONL, start, at + i + 1, firstRow));
                            start = at + i + 1;
                            firstRow = line;
                        }
                    }
                }
                at += read;
            }
        } catch (IOException e) {
            // The reader meets the same fault and turns it into a reject.
            return List.of(whole(file, Format.JSONL));
        }
        if (start < at || splits.isEmpty()) {
            splits.add(new FileSplit(file, Format.JSONL, start, Long.MAX_VALUE, firstRow));
        }
        return splits;
    }

    private static FSDataInputStream open(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        return path.getFileSystem(hadoop).open(path);
    }

    String path() {
        return path;
    }

    Format format() {
        return format;
    }

    /** Returns the first byte. */
    long start() {
        return start;
    }

    /** Returns the byte before which a line must begin to belong to the stretch. */
    long end() {
        return end;
    }

    /** Returns the number of the first line in the file, from 1. */
    long firstRow() {
        return firstRow;
    }
}
