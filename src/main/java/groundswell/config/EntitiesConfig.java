package groundswell.config;

import java.io.Serializable;
import java.util.List;

/** Options of people, organisations and places. */
public record EntitiesConfig(
        @Meaning(
                "whether people, organisations and places are found; without, their tables are empty. Names are learned"
                        + " once in an epoch, by the first run that finds them; default true")
        Boolean find,

        @Meaning("what proposes names in English: nlp4j; off, capitals and cues alone, which find fewer and give"
                + " more of them no or a wrong type; or auto, nlp4j where its side jars are on the class path and the"
                + " heap (on a cluster, of an executor) is 3 GB, else off; default auto")
        String tagger,

        @Meaning(
                "passages, each a name that may be one with five words before and after it, that are tagged at most when"
                        + " names are learned, those of the names in most stories first, 0 to 10000000; default 0, which is one for"
                        + " every 600 characters of stories, and at least 50000; where all sentences are no more text than that,"
                        + " they are tagged")
        Integer tagged_passages,

        @Meaning("CSV file of entities of your own, which win over learned ones, with the columns id, type (person,"
                + " organization or location), name, aliases (parted by semicolons), valid_from and valid_to (ISO dates,"
                + " may be empty); default none")
        String list,

        @Meaning("entities in fewer stories over the whole run are not published, but for those of entities.list,"
                + " 1 to 1000000; default 2")
        Integer min_stories,

        @Meaning("pairs of entities in fewer stories over the whole run are not published, 1 to 1000000; default 5")
        Integer min_pair_stories)
        implements Serializable {
    /** What entities.tagger may be. */
    public static final List<String> TAGGERS = List.of("auto", "off", "nlp4j");

    public EntitiesConfig {
        find = find == null || find;
        // YAML reads an unquoted off as false.
        tagger = "false".equals(tagger) ? "off" : tagger;
        tagger = Check.oneOf("entities.tagger", tagger == null ? "auto" : tagger, TAGGERS);
        tagged_passages = Check.range("entities.tagged_passages", tagged_passages, 0, 0, 10_000_000);
        min_stories = Check.range("entities.min_stories", min_stories, 2, 1, 1_000_000);
        min_pair_stories = Check.range("entities.min_pair_stories", min_pair_stories, 5, 1, 1_000_000);
    }

    static EntitiesConfig defaults() {
        return new EntitiesConfig(null, null, null, null, null, null);
    }
}
