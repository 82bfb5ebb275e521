package groundswell.testing;

import groundswell.testing.SampleBadRows.Kind;
import groundswell.testing.SampleEvents.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is written, and says in YAML what must be found. */
final class SampleExpected {
    /** Whole days for which the facts about events hold: 2022 to 2024. */
    private static final int DAYS_OF_EVENTS = 1096;

    private final SampleCorpus.Settings settings;
    private final Map<String, Integer> counts = new TreeMap<>();

    SampleExpected(SampleCorpus.Settings settings) {
        this.settings = settings;
    }

    void article(SampleRow row, boolean reprint) {
        count("articles");
        count(row.lang() + ".articles");
        count(reprint ? "reprints" : "stories");
        count(reprint ? row.lang() + ".reprints" : row.lang() + ".stories");
        count(row.publishedAt().length() == 10 ? "date_only" : "with_time");
        count(row.publishedAt().length() == 19 ? "zone_less" : "with_zone");
        for (String event : row.events()) {
            count(event + ".articles");
            count(event + (reprint ? ".reprints" : ".stories"));
        }
    }

    void version() {
        count("versions");
    }

    void repeat() {
        count("repeats");
    }

    void reject(Kind kind) {
        count("rejects");
        count(kind.reason());
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("""
                # What is in the sample collection and what must, or must not, be found in it.
                # Written by groundswell.testing.SampleCorpus together with the articles.

                rows:
                  # accepted + rejects = total
                """);
        int accepted = get("articles") + get("versions") + get("repeats");
        line(yaml, 2, "total", accepted + get("rejects"));
        line(yaml, 2, "accepted", accepted);
        line(yaml, 2, "rejected", get("rejects"));
        yaml.append("  rejects:\n");
        for (Kind kind : Kind.values()) {
            line(yaml, 4, kind.reason(), get(kind.reason()));
        }
        yaml.append("  # articles: after versions and repeated rows are folded into the article that they belong to\n");
        line(yaml, 2, "articles", get("articles"));
        line(yaml, 2, "articles_with_versions", get("versions"));
        line(yaml, 2, "repeated_rows", get("repeats"));
        yaml.append("  # stories: articles whose body is no reprint of an earlier one's\n");
        line(yaml, 2, "stories", get("stories"));
        line(yaml, 2, "reprints", get("reprints"));
        yaml.append("  by_lang:\n");
        for (String lang : List.of("en", "es")) {
            yaml.append("    ").append(lang).append(": {articles: ").append(get(lang + ".articles"));
            yaml.append(", stories: ").append(get(lang + ".stories")).append("}\n");
        }
        yaml.append("  # forms of published_at among the articles; no form moves an article to another day in UTC\n");
        line(yaml, 2, "date_only", get("date_only"));
        line(yaml, 2, "zone_less", get("zone_less"));
        if (settings.days() != DAYS_OF_EVENTS) {
            return yaml.append("\n# Facts about events are written for 1096 days only.\n")
                    .toString();
        }
        yaml.append(EVENTS_COMMENT);
        for (Event event : SampleEvents.ALL) {
            String facts = SampleFacts.of(event.name());
            if (facts != null) {
                yaml.append(facts);
                line(yaml, 4, "articles", get(event.name() + ".articles"));
                line(yaml, 4, "stories", get(event.name() + ".stories"));
                yaml.append("    event_words: [")
                        .append(String.join(", ", event.words()))
                        .append("]\n");
            }
        }
        return yaml.append(SampleFacts.CONTROLS).toString();
    }

    private static final String EVENTS_COMMENT = """

            # One entry an event.
            #   terms:       what is to be looked up, in lower case
            #   must:        periods in which every term must be listed in that direction, where the grain is tested
            #   must_not:    directions in which none of the terms may be listed, in any period of the grains; with
            #                periods_from: in no period from that day on; with max_share: in no larger share of periods
            #   articles:    articles (stories: without reprints) with a sentence about it
            #   event_words: all words of its sentences. They occur in no ordinary text, so a listed term with one of
            #                them is no false alarm.
            # Nothing but these events changes over time: any other listed term is a false alarm.
            # Facts hold for the default baselines (91 days, same weekday; 26 weeks; 24 months).
            events:
            """;

    private static void line(StringBuilder yaml, int indent, String key, int value) {
        yaml.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
    }

    private void count(String key) {
        counts.merge(key, 1, Integer::sum);
    }

    private int get(String key) {
        return counts.getOrDefault(key, 0);
    }
}
