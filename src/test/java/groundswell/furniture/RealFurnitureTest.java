package groundswell.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import groundswell.table.SpanKind;
import groundswell.text.CleanText;
import groundswell.text.TextCleaner;
import groundswell.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Real wire texts, skipped where they are not at hand. */
class RealFurnitureTest {
    private static final Path DATA = Path.of("..", "shared", "data");

    @Test
    void ofAWireArticleOnlyItsSentencesAreCounted() throws IOException {
        String file = Files.readString(present("newswire_example.txt"));
        int lineEnd = file.indexOf('\n');
        String title = TextCleaner.clean(file.substring(0, lineEnd));
        String body = TextCleaner.clean(file.substring(lineEnd));
        Furniture furniture = Furniture.of(title, body, null);
        assertEquals("Yonhap", furniture.agency());
        assertEquals("SEOUL", furniture.place());
        String kept = kept(body, furniture.body());
        // All sentences from the first to the last, word for word.
        assertEquals(body.substring(body.indexOf("The surprisingly"), body.indexOf("\n\n(END)")), kept.strip());
        Set<String> words = Set.copyOf(
                new ArrayList<>(List.of(new Words().of(kept, "en").words().split("[ \n]")))
                        .stream().distinct().toList());
        for (String word : List.of("yonhap", "photo", "afp", "k-vibe", "\ubb34\ub2e8\uc804\uc7ac")) {
            assertFalse(words.contains(word), word);
        }
    }

    @Test
    void datelinesOfWiresAreFoundAndNoNameOutsideFurnitureIsLost() throws IOException {
        int ofAgency = 0;
        int all = 0;
        int lost = 0;
        int names = 0;
        long characters = 0;
        long removed = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(present("ner_gold/ieer_newswire_en.jsonl.gz"))),
                java.nio.charset.StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode article = new ObjectMapper().readTree(line);
                String source = article.get("body").asText();
                CleanText body = TextCleaner.of(source);
                Furniture furniture =
                        Furniture.of(TextCleaner.clean(article.get("title").asText()), body.text(), null);
                boolean hasDateline = furniture.body().stream().anyMatch(span -> span.kind() == SpanKind.DATELINE);
                all += hasDateline ? 1 : 0;
                ofAgency += hasDateline && "AP".equals(furniture.agency()) ? 1 : 0;
                characters += body.text().length();
                for (Span span : furniture.body()) {
                    removed += span.end() - span.start();
                }
                for (JsonNode entity : article.get("extra").get("entities")) {
                    names++;
                    lost += isCut(
                                    body,
                                    furniture.body(),
                                    entity.get("start").asInt(),
                                    entity.get("end").asInt())
                            ? 1
                            : 0;
                }
            }
        }
        assertEquals(37, ofAgency);
        assertEquals(70, all);
        assertTrue(names > 3000, names + " names");
        assertEquals(0, lost);
        // Of which less than half stands in datelines: notices and notes to editors are the rest.
        assertTrue(removed < 0.012 * characters, removed + " of " + characters);
    }

    /** A name is cut where a part of it, but not all, was taken out, or where it went with what is no furniture. */
    private static boolean isCut(CleanText body, List<Span> spans, int start, int end) {
        for (Span span : spans) {
            int from = body.sourceIndex(span.start());
            int to = body.sourceEnd(span.start(), span.end());
            boolean overlaps = start < to && end > from;
            if (overlaps && (start < from || end > to)) {
                return true;
            }
        }
        return false;
    }

    private static String kept(String text, List<Span> spans) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            kept.append(text, from, span.start());
            from = span.end();
        }
        return kept.append(text, from, text.length()).toString();
    }

    private static Path present(String file) {
        Path path = DATA.resolve(file);
        assumeTrue(Files.exists(path), path + " is not at hand");
        return path;
    }
}
