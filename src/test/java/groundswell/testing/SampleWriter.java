package groundswell.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes lines into one gzip file a year, shuffled; a year of more than 50,000 lines goes into several files. */
final class SampleWriter {
    private static final int LINES_PER_FILE = 50_000;

    private final Path directory;
    private final SplittableRandom random;
    private final List<byte[]> lines = new ArrayList<>();
    private int year;
    private int part;

    SampleWriter(Path directory, SplittableRandom random) {
        this.directory = directory;
        this.random = random;
    }

    void add(LocalDate day, String line) throws IOException {
        add(day, line.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a line to the file of the day's year; years must come in order. */
    void add(LocalDate day, byte[] line) throws IOException {
        if (day.getYear() != year) {
            close();
            year = day.getYear();
            part = 0;
        } else if (lines.size() == LINES_PER_FILE) {
            close();
        }
        lines.add(line);
    }

    void close() throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        for (int i = lines.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            byte[] line = lines.get(i);
            lines.set(i, lines.get(other));
            lines.set(other, line);
        }
        part++;
        Files.createDirectories(directory);
        Path file = directory.resolve(year + (part == 1 ? "" : "-" + part) + ".jsonl.gz");
        try (OutputStream out = new BestGzip(Files.newOutputStream(file))) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (byte[] line : lines) {
                text.write(line);
                text.write('\n');
            }
            text.writeTo(out);
        }
        lines.clear();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
