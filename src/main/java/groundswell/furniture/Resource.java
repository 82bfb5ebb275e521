package groundswell.furniture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists of words in the jar. */
final class Resource {
    private Resource() {}

    /** Returns the lines that are neither blank nor comments. */
    static List<String> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/groundswell/furniture/" + name)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
