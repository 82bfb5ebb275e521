package groundswell.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import groundswell.config.InputConfig;
import groundswell.table.RejectReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** Reads a JSON object of one line. */
final class JsonLine {
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private JsonLine() {}

    /** Returns the row for a line, null for a blank one. */
    static Row row(LineReader line, RawRows rows, long number, InputConfig config, CharsetDecoder utf8) {
        String text;
        try {
            text = utf8.decode(ByteBuffer.wrap(line.bytes(), 0, line.length())).toString();
        } catch (CharacterCodingException e) {
            String broken = new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
            return rows.problem(number, RejectReason.INVALID_UTF8, null, broken);
        }
        String json = withoutMark(text);
        if (json.isBlank()) {
            return null;
        }
        if (line.isTooLong()) {
            return rows.problem(
                    number, RejectReason.ROW_TOO_LONG, "more than " + config.max_row_bytes() + " bytes", json);
        }
        try {
            JsonNode object = JSON.readTree(json);
            if (!object.isObject()) {
                return rows.problem(number, RejectReason.UNPARSABLE_ROW, "not a JSON object", json);
            }
            return rows.of(number, path -> text(find(object, path), path.equals(config.column("body"))));
        } catch (JsonProcessingException e) {
            return rows.problem(number, RejectReason.UNPARSABLE_ROW, e.getOriginalMessage(), json);
        }
    }

    /** Returns the paths of all values in a line, nested ones as a.b.c; empty where it is no JSON object. */
    static Set<String> paths(String line) {
        Set<String> paths = new TreeSet<>();
        try {
            addPaths(JSON.readTree(withoutMark(line)), "", paths);
        } catch (JsonProcessingException e) {
            return Set.of();
        }
        return paths;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static void addPaths(JsonNode node, String prefix, Set<String> paths) {
        node.properties().forEach(field -> {
            String path = prefix + field.getKey();
            paths.add(path);
            addPaths(field.getValue(), path + ".", paths);
        });
    }

    private static JsonNode find(JsonNode object, String path) {
        JsonNode direct = object.get(path);
        int dot = path.indexOf('.');
        if (direct != null || dot < 0) {
            return direct;
        }
        JsonNode inner = object.get(path.substring(0, dot));
        return inner == null ? null : find(inner, path.substring(dot + 1));
    }

    /** Lists of texts become paragraphs in the body and are joined by commas elsewhere. */
    private static String text(JsonNode value, boolean isBody) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : value) {
                if (!part.isValueNode()) {
                    return value.toString();
                }
                parts.add(part.asText());
            }
            return String.join(isBody ? "\n\n" : ", ", parts);
        }
        return value.toString();
    }
}
