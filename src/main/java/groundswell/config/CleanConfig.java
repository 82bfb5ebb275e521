package groundswell.config;

import java.io.Serializable;

/** Options of cleaning. */
public record CleanConfig(
        @Meaning("whether datelines, bylines, captions, notices and the like are taken out; default true")
        Boolean furniture,

        @Meaning("a sentence that recurs in at least this many articles of a source is its boilerplate, not text;"
                + " 0 learns none; 0 or 3 to 1000000, default 20")
        Integer boilerplate_min_articles,

        @Meaning(
                "and in at least this share of the source's articles from the first day with it to the last; 0 to 1, default"
                        + " 0.01")
        Double boilerplate_min_share,

        @Meaning("and on at least this many days, so that no story of a week is; 1 to 1000, default 8")
        Integer boilerplate_min_days,

        @Meaning(
                "whether each text's language is told from its words, the stated one being a prior; false takes what is"
                        + " stated; default true")
        Boolean detect_language,

        @Meaning("confidence, 0 to 1, below which a detected language is set aside as und;" + " default 0.5")
        Double min_lang_confidence)
        implements Serializable {
    public CleanConfig {
        furniture = furniture == null || furniture;
        boilerplate_min_articles =
                Check.range("clean.boilerplate_min_articles", boilerplate_min_articles, 20, 0, 1_000_000);
        if (boilerplate_min_articles == 1 || boilerplate_min_articles == 2) {
            throw new UserError(
                    "clean.boilerplate_min_articles is " + boilerplate_min_articles + ": 0 or 3 to 1000000 is allowed");
        }
        boilerplate_min_share = Check.range("clean.boilerplate_min_share", boilerplate_min_share, 0.01, 0, 1);
        boilerplate_min_days = Check.range("clean.boilerplate_min_days", boilerplate_min_days, 8, 1, 1000);
        detect_language = detect_language == null || detect_language;
        min_lang_confidence = Check.range("clean.min_lang_confidence", min_lang_confidence, 0.5, 0, 1);
    }

    static CleanConfig defaults() {
        return new CleanConfig(null, null, null, null, null, null);
    }
}
