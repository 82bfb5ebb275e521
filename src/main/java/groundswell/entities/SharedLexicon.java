package groundswell.entities;

import groundswell.text.NameWords;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The lexicons of all languages on their way to the executors; each of them is built once in a JVM. */
final class SharedLexicon implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Row> learned;
    private final List<Row> listed;
    private transient Map<String, NameLexicon> byLanguage;
    private transient Map<String, SurfaceLexicon> surfaces;

    /**
     * @param learned rows of name_lexicon
     * @param listed rows of entity_list
     */
    SharedLexicon(List<Row> learned, List<Row> listed) {
        this.learned = learned;
        this.listed = listed;
    }

    /** Collects both tables, which are bounded by their making. */
    static SharedLexicon of(Dataset<Row> nameLexicon, Dataset<Row> entityList) {
        return new SharedLexicon(
                nameLexicon.orderBy("lang", "surface").collectAsList(),
                entityList.orderBy("entity_id", "surface", "valid_from").collectAsList());
    }

    /** Returns the lexicon of a language: the user's own names first. */
    synchronized NameLexicon of(String lang) {
        build();
        NameLexicon lexicon = byLanguage.get(lang);
        return lexicon == null ? byLanguage.get("") : lexicon;
    }

    /** Returns the lexicon of a language whose words a dictionary cuts: the user's own names first. */
    synchronized SurfaceLexicon surfaces(String lang) {
        build();
        return surfaces.computeIfAbsent(lang, key -> listed(new SurfaceLexicon()));
    }

    private void build() {
        if (byLanguage != null) {
            return;
        }
        byLanguage = new HashMap<>();
        surfaces = new HashMap<>();
        byLanguage.put("", listed());
        for (Row row : learned) {
            String lang = row.getAs("lang");
            LexiconRow name = new LexiconRow(
                    row.getAs("surface"),
                    row.getAs("entity_id"),
                    row.getAs("name"),
                    NameType.of(row.getAs("type")),
                    row.getAs("evidence"),
                    row.<Long>getAs("support"));
            if (NameWords.knows(lang)) {
                surfaces(lang).add(name);
            } else {
                byLanguage.computeIfAbsent(lang, key -> listed()).add(name);
            }
        }
    }

    private NameLexicon listed() {
        NameLexicon lexicon = new NameLexicon();
        listedRows().forEach(lexicon::add);
        return lexicon;
    }

    private SurfaceLexicon listed(SurfaceLexicon lexicon) {
        listedRows().forEach(lexicon::add);
        return lexicon;
    }

    private List<LexiconRow> listedRows() {
        return listed.stream()
                .map(row -> new LexiconRow(
                        row.getAs("surface"),
                        row.getAs("entity_id"),
                        row.getAs("name"),
                        NameType.of(row.getAs("type")),
                        "list",
                        0,
                        row.<LocalDate>getAs("valid_from"),
                        row.<LocalDate>getAs("valid_to")))
                .toList();
    }
}
