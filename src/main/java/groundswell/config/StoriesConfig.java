package groundswell.config;

import java.io.Serializable;

/** Options of the stories. */
public record StoriesConfig(
        @Meaning(
                "days between an article and one with the same or a like text that still make them one story, 0 to 3650;"
                        + " default 3")
        Integer window_days,

        @Meaning(
                "share of the three-word shingles of the shorter text that stand in the longer, from which on two texts are"
                        + " one story; 0.3 to 1, default 0.5")
        Double min_containment,

        @Meaning("the same where the shorter text has fewer than 30 shingles, and chance or a common phrase makes texts"
                + " alike; 0.3 to 1, default 0.75")
        Double min_brief_containment,

        @Meaning(
                "whether like texts with other figures or other names, as of daily fixings, and brief texts that a source"
                        + " repeats from day to day are stories of their own; default true")
        Boolean split_bulletins)
        implements Serializable {
    public StoriesConfig {
        window_days = Check.range("stories.window_days", window_days, 3, 0, 3650);
        min_containment = Check.range("stories.min_containment", min_containment, 0.5, 0.3, 1);
        min_brief_containment = Check.range("stories.min_brief_containment", min_brief_containment, 0.75, 0.3, 1);
        split_bulletins = split_bulletins == null || split_bulletins;
    }

    static StoriesConfig defaults() {
        return new StoriesConfig(null, null, null, null);
    }
}
