package groundswell.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the configuration: {@code --set key=value} over the YAML file over the defaults. */
public final class ConfigReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private ConfigReader() {}

    /**
     * Returns the validated configuration.
     *
     * @param yaml text of the configuration file, may be empty
     * @param name name of the file, for messages
     * @param settings assignments {@code section.key=value}; the value is YAML, so a list is {@code [a, b]}
     * @throws UserError where a key is unknown or a value is not allowed
     */
    public static Config read(String yaml, String name, List<String> settings) {
        ObjectNode tree = parse(yaml, name);
        for (String setting : settings) {
            assign(tree, setting);
        }
        try {
            return YAML.treeToValue(tree, Config.class);
        } catch (PropertyBindingException e) {
            List<String> known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .toList();
            throw new UserError("no such option: " + path(e) + Nearest.hint(e.getPropertyName(), known) + " (known: "
                    + String.join(", ", known) + ")");
        } catch (ValueInstantiationException e) {
            if (e.getCause() instanceof UserError userError) {
                throw userError;
            }
            throw new UserError(path(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonMappingException e) {
            throw new UserError(path(e) + ": " + e.getOriginalMessage().split(" \\(for | from String", 2)[0], e);
        } catch (JsonProcessingException e) {
            throw new UserError(name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode parse(String yaml, String name) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return YAML.createObjectNode();
            }
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new UserError(name + " is not a mapping of sections such as run:, input:, trends:");
        } catch (JsonProcessingException e) {
            throw new UserError(
                    name + ", line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("not YAML"),
                    e);
        }
    }

    private static void assign(ObjectNode tree, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new UserError("--set " + setting + ": expected section.key=value");
        }
        List<String> keys = new ArrayList<>(List.of(setting.substring(0, equals).split("\\.", -1)));
        String last = keys.remove(keys.size() - 1);
        ObjectNode node = tree;
        for (String key : keys) {
            JsonNode child = node.get(key);
            if (child == null || child.isNull()) {
                child = node.putObject(key);
            }
            if (!(child instanceof ObjectNode object)) {
                throw new UserError("--set " + setting + ": " + key + " is a value, not a section");
            }
            node = object;
        }
        String value = setting.substring(equals + 1);
        try {
            JsonNode parsed = YAML.readTree(value);
            node.set(last, parsed == null || parsed.isMissingNode() ? YAML.nullNode() : parsed);
        } catch (JsonProcessingException e) {
            throw new UserError("--set " + setting + ": the value is not YAML; quote it", e);
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
