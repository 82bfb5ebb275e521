package groundswell.config;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Options of the concepts. */
public record ConceptsConfig(
        @Meaning(
                "name: query for each concept, a question of your own that is counted and tested as a term is, and never"
                        + " left out: words, \"phrases\", prefix*, AND, OR, NOT, NEAR/n, parentheses, title:, entity:, lang:;"
                        + " see Concepts; default none")
        Map<String, String> queries)
        implements Serializable {
    public ConceptsConfig {
        queries = queries == null ? Map.of() : new LinkedHashMap<>(queries);
        queries.forEach((name, query) -> {
            if (name.isBlank() || query == null || query.isBlank()) {
                throw new UserError(
                        "concepts.queries has a concept without " + (name.isBlank() ? "name" : "query") + ": " + name);
            }
        });
    }

    static ConceptsConfig defaults() {
        return new ConceptsConfig(null);
    }
}
