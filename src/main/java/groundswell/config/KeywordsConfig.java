package groundswell.config;

/** Options of the keywords. */
public record KeywordsConfig(
        @Meaning("keywords a period, 1 to 1000; default 20") Integer top) {
    public KeywordsConfig {
        top = Check.range("keywords.top", top, 20, 1, 1000);
    }

    static KeywordsConfig defaults() {
        return new KeywordsConfig(null);
    }
}
