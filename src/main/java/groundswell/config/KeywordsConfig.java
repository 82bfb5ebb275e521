package groundswell.config;

/** Options of the keywords. */
public record KeywordsConfig(
        @Meaning("keywords a period, 1 to 1000; default 20") Integer top,

        @Meaning("terms of a language that are scored, the most frequent first, 10 to 1000000; default 50000")
        Integer max_terms) {
    public KeywordsConfig {
        top = Check.range("keywords.top", top, 20, 1, 1000);
        max_terms = Check.range("keywords.max_terms", max_terms, 50_000, 10, 1_000_000);
    }

    static KeywordsConfig defaults() {
        return new KeywordsConfig(null, null);
    }
}
