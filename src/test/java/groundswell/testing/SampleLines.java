package groundswell.testing;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The rows of the sample collection as they stand in its files. */
public final class SampleLines {
    private SampleLines() {}

    /** Returns all lines, without their ends. */
    public static List<byte[]> all() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("data", "sample", "articles"))) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    split(in.readAllBytes(), lines);
                }
            }
        }
        return lines;
    }

    /** Writes lines into a file, compressed by the ending of its name. */
    public static void write(List<byte[]> lines, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = compressed(file)) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    private static OutputStream compressed(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        String name = file.toString();
        return name.endsWith(".gz")
                ? new GZIPOutputStream(raw)
                : name.endsWith(".zst") ? new ZstdOutputStream(raw) : raw;
    }

    private static void split(byte[] bytes, List<byte[]> lines) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (byte b : bytes) {
            if (b == '\n') {
                lines.add(line.toByteArray());
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
