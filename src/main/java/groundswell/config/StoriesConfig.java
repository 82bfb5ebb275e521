package groundswell.config;

/** Options of the stories. */
public record StoriesConfig(
        @Meaning("days between an article and the same text again that still make it a reprint, 0 to 3650; default 3")
        Integer window_days) {
    public StoriesConfig {
        window_days = Check.range("stories.window_days", window_days, 3, 0, 3650);
    }

    static StoriesConfig defaults() {
        return new StoriesConfig(null);
    }
}
