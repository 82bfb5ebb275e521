package groundswell.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One of the n-gram files in the jar of the language models: conditional probabilities as fractions of counts. */
final class GramFile {
    private static final String SAMPLE = "language-models/en/unigrams.json";

    private static final String[] NAMES = {"unigrams", "bigrams", "trigrams", "quadrigrams"};
    private static final String BEFORE_GRAMS = "\"ngrams\":{";

    private GramFile() {}

    /** Takes one n-gram with the fraction of its head's count; the n-gram is a stretch of {@code text}. */
    interface Sink {
        void add(String text, int start, long numerator, long denominator);
    }

    /**
     * Reads all n-grams of one length in one language.
     *
     * @throws IllegalStateException where the jar of the models is not on the class path
     */
    static void read(String language, int length, Sink sink) {
        String text = text("language-models/" + language + "/" + NAMES[length - 1] + ".json");
        int at = text.indexOf(BEFORE_GRAMS) + BEFORE_GRAMS.length();
        while (text.charAt(at) == '"') {
            int slash = text.indexOf('/', at);
            int quote = text.indexOf('"', slash);
            long numerator = number(text, at + 1, slash);
            long denominator = number(text, slash + 1, quote);
            int start = quote + 3;
            int end = text.indexOf('"', start);
            while (start < end) {
                int space = text.indexOf(' ', start);
                int stop = space < 0 || space > end ? end : space;
                if (stop - start == length) {
                    sink.add(text, start, numerator, denominator);
                }
                start = stop + 1;
            }
            // A comma before the next fraction, or the closing brace.
            at = end + 2;
        }
    }

    private static long number(String text, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    /** Returns whether the models are on the class path. */
    static boolean isThere() {
        try (InputStream in = open(SAMPLE)) {
            return in != null;
        } catch (IOException e) {
            throw new UncheckedIOException(SAMPLE, e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = open(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the models of languages are missing: put lingua-1.2.2.jar on the class path (there is no "
                                + resource + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Side jars may be known to the loader of the thread only. */
    private static InputStream open(String resource) {
        InputStream own = GramFile.class.getResourceAsStream("/" + resource);
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return own != null || ofThread == null ? own : ofThread.getResourceAsStream(resource);
    }
}
