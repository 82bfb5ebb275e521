package groundswell.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

/**
 * A text with the names that people marked in it.
 *
 * @param id id of the text
 * @param text the text as it would be printed, where the collection has it so
 * @param names of the three types
 */
record NameGold(String id, String text, List<TaggedSpan> names) {
    private static final Path DIRECTORY = Path.of("..", "shared", "data", "ner_gold");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns whether the collections are at hand. */
    static boolean isAvailable() {
        return Files.isDirectory(DIRECTORY);
    }

    /** Returns whether the text belongs to the half that rules may be made on. */
    boolean isEven() {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (crc.getValue() & 1) == 0;
    }

    /** Returns the texts of a collection, in order. */
    static List<NameGold> read(String collection) throws IOException {
        List<NameGold> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DIRECTORY.resolve(collection + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                texts.add(of(JSON.readTree(line)));
            }
        }
        return texts;
    }

    private static NameGold of(JsonNode row) {
        String body = row.get("body").asText();
        JsonNode printed = row.get("extra").get("text");
        List<TaggedSpan> names = new ArrayList<>();
        for (JsonNode entity : row.get("extra").get("entities")) {
            NameType type =
                    switch (entity.get("type").asText()) {
                        case "PER", "PERSON" -> NameType.PERSON;
                        case "ORG", "ORGANIZATION" -> NameType.ORGANIZATION;
                        case "LOC", "LOCATION" -> NameType.LOCATION;
                        default -> null;
                    };
            if (type != null) {
                names.add(new TaggedSpan(
                        utf16(body, entity.get("start").asInt()),
                        utf16(body, entity.get("end").asInt()),
                        type));
            }
        }
        String id = row.get("id").asText();
        return printed == null || printed.isNull()
                ? new NameGold(id, body, names)
                : new NameGold(id, printed.asText(), moved(body, printed.asText(), names));
    }

    private static int utf16(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** Moves spans to a text that differs in spaces only. */
    static List<TaggedSpan> moved(String from, String to, List<TaggedSpan> spans) {
        int[] places = new int[from.length() + 1];
        int at = 0;
        for (int i = 0; i < from.length(); i++) {
            if (Character.isWhitespace(from.charAt(i))) {
                places[i] = at;
                continue;
            }
            while (at < to.length() && Character.isWhitespace(to.charAt(at))) {
                at++;
            }
            if (at >= to.length() || to.charAt(at) != from.charAt(i)) {
                throw new IllegalArgumentException("the texts differ at " + i + ": " + from);
            }
            places[i] = at++;
        }
        List<TaggedSpan> moved = new ArrayList<>();
        for (TaggedSpan span : spans) {
            moved.add(new TaggedSpan(places[span.start()], places[span.end() - 1] + 1, span.type()));
        }
        return moved;
    }
}
