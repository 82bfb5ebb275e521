package groundswell.entities;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The lexicons of all languages on their way to the executors; each of them is built once in a JVM. */
final class SharedLexicon implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Row> learned;
    private final List<Row> listed;
    private transient Map<String, NameLexicon> byLanguage;

    /**
     * @param learned rows of name_lexicon
     * @param listed rows of entity_list
     */
    SharedLexicon(List<Row> learned, List<Row> listed) {
        this.learned = learned;
        this.listed = listed;
    }

    /** Returns the lexicon of a language: the user's own names first. */
    synchronized NameLexicon of(String lang) {
        if (byLanguage == null) {
            byLanguage = build();
        }
        NameLexicon lexicon = byLanguage.get(lang);
        return lexicon == null ? byLanguage.get("") : lexicon;
    }

    private Map<String, NameLexicon> build() {
        Map<String, NameLexicon> lexicons = new HashMap<>();
        lexicons.put("", listed());
        for (Row row : learned) {
            String lang = row.getAs("lang");
            lexicons.computeIfAbsent(lang, key -> listed())
                    .add(new LexiconRow(
                            row.getAs("surface"),
                            row.getAs("entity_id"),
                            row.getAs("name"),
                            NameType.of(row.getAs("type")),
                            row.getAs("evidence"),
                            row.<Long>getAs("support")));
        }
        return lexicons;
    }

    private NameLexicon listed() {
        NameLexicon lexicon = new NameLexicon();
        for (Row row : listed) {
            lexicon.add(new LexiconRow(
                    row.getAs("surface"),
                    row.getAs("entity_id"),
                    row.getAs("name"),
                    NameType.of(row.getAs("type")),
                    "list",
                    0,
                    row.<LocalDate>getAs("valid_from"),
                    row.<LocalDate>getAs("valid_to")));
        }
        return lexicon;
    }
}
