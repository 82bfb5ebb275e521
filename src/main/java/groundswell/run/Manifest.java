package groundswell.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import groundswell.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a release is made of: its files, and all that is needed to make them again. Written as
 * {@code releases/ID/manifest.json}; paths are relative to the output directory.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
        @JsonProperty("format_version") int formatVersion,
        @JsonProperty("release_id") String releaseId,
        @JsonProperty("parent_release_id") String parentReleaseId,
        @JsonProperty("created_at") String createdAt,
        int epoch,
        @JsonProperty("time_zone") String timeZone,
        @JsonProperty("as_of") String asOf,
        @JsonProperty("last_on") String lastOn,
        int seed,
        Map<String, String> versions,
        JsonNode config,
        List<Input> inputs,
        @JsonProperty("rows_in") long rowsIn,
        Map<String, Long> rejects,
        Pruned pruned,
        StoryFigures stories,
        Map<String, TableFiles> tables,
        List<StageFigures> stages) {
    static final int FORMAT_VERSION = 1;
    static final String CURRENT = "current.json";

    static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** An input file as it was read. */
    public record Input(String path, long bytes, String sha256) {}

    /**
     * What was left out of the counts by rule: all but the languages analysed, and terms in fewer stories than that.
     *
     * @param termsPruned estimated, within 1 % of all terms
     */
    public record Pruned(
            @JsonProperty("languages_not_analysed") List<String> languages,
            @JsonProperty("min_stories") int minStories,
            @JsonProperty("terms_published") long termsPublished,
            @JsonProperty("terms_pruned_estimate") long termsPruned) {}

    /** The files of a table. */
    public record TableFiles(long rows, List<DataFile> files) {}

    /** A file of a table. */
    public record DataFile(String path, long bytes, long rows, String sha256) {}

    /** What a stage cost: wall and task CPU seconds, and the rows that it stored. */
    public record StageFigures(
            String name,
            double seconds,
            @JsonProperty("cpu_seconds") double cpuSeconds,
            Map<String, Long> rows) {}

    /** The content of {@code current.json}. */
    record Pointer(@JsonProperty("release_id") String releaseId, String manifest) {}

    /** Returns the path of a release's files. */
    public static String directory(String releaseId) {
        return "releases/" + releaseId;
    }

    /** Returns the current release of an output directory, empty where nothing has been published. */
    public static Optional<Manifest> current(Storage storage) {
        return storage.read(CURRENT)
                .map(text -> parse(text, Pointer.class, CURRENT))
                .flatMap(pointer -> of(storage, pointer.releaseId()));
    }

    /** Returns a release by id, empty where there is no such release. */
    public static Optional<Manifest> of(Storage storage, String releaseId) {
        String path = directory(releaseId) + "/manifest.json";
        return storage.read(path).map(text -> parse(text, Manifest.class, path));
    }

    /** Returns the absolute paths or URLs of the files of each table. */
    public Map<String, List<String>> urls(Storage storage) {
        Map<String, List<String>> urls = new LinkedHashMap<>();
        tables.forEach((name, table) -> urls.put(
                name,
                table.files().stream().map(file -> storage.url(file.path())).toList()));
        return urls;
    }

    boolean has(Table table) {
        return tables.containsKey(table.name());
    }

    /** Returns the number of rows of a published table. */
    public long rows(Table table) {
        return tables.get(table.name()).rows();
    }

    String json() {
        return write(this);
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T parse(String text, Class<T> type, String path) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new groundswell.config.UserError(path + " is damaged: " + e.getOriginalMessage(), e);
        }
    }
}
