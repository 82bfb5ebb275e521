package groundswell.testing;

/** The hand-written part of the expected results. */
final class SampleFacts {
    static final String CONTROLS = """
              # common words of the ordinary texts, at the same rate all the time
              - name: stationary_words
                kind: control
                lang: en
                terms: [committee, ballot, jury, prosecutors, commuters, platform, symptoms, investors, referee, \
            forecasters, curator, critics]
                must: []
                must_not:
                  - {direction: rising, grains: [month], max_share: 0.01}
                  - {direction: falling, grains: [month], max_share: 0.01}
            """;

    private SampleFacts() {}

    /** Returns the facts of the event of that name but for its counts, null where it has no entry of its own. */
    static String of(String name) {
        return switch (name) {
            case "new_name" -> """
                  # a name that never occurs before 2024-03-11, then in six articles a week
                  - name: new_name
                    kind: new
                    lang: en
                    terms: [orla venneker, venneker, orla]
                    first_seen_on_or_after: 2024-03-11
                    must:
                      - {grain: month, period_start: 2024-03-01, direction: rising, is_new: true}
                      - {grain: week, period_start: 2024-03-11, direction: rising, is_new: true}
                    must_not:
                      - {direction: falling, grains: [month]}
                """;
            case "dam_burst" -> """
                  # 2023-05-10 to 2023-05-18: in five of each day's eight articles, from several sources;
                  # else once in 61 days (dam_background)
                  - name: dam_burst
                    kind: burst
                    lang: en
                    terms: [tarnbrook dam, tarnbrook]
                    start_on: 2023-05-10
                    end_on: 2023-05-18
                    must:
                      - {grain: day, period_start: 2023-05-10, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-11, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-12, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-13, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-14, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-15, direction: rising, is_new: false}
                      - {grain: day, period_start: 2023-05-16, direction: rising, is_new: false}
                      - {grain: week, period_start: 2023-05-08, direction: rising, is_new: false}
                      - {grain: week, period_start: 2023-05-15, direction: rising, is_new: false}
                      - {grain: month, period_start: 2023-05-01, direction: rising, is_new: false}
                    must_not: []
                """;
            case "dam_background" -> """
                  # the rare mentions of the same dam at all other times: one every 61 days
                  - name: dam_background
                    kind: control
                    lang: en
                    terms: []
                    must: []
                    must_not: []
                """;
            case "permits_decline" -> """
                  # in 50 % of the articles at the beginning, sinking evenly to 3 % at the end
                  - name: permits_decline
                    kind: decline
                    lang: en
                    terms: [coal permits, coal, permits]
                    must:
                      - {grain: month, period_start: 2024-04-01, direction: falling, is_new: false}
                      - {grain: month, period_start: 2024-06-01, direction: falling, is_new: false}
                      - {grain: month, period_start: 2024-08-01, direction: falling, is_new: false}
                      - {grain: month, period_start: 2024-10-01, direction: falling, is_new: false}
                      - {grain: month, period_start: 2024-12-01, direction: falling, is_new: false}
                    must_not:
                      - {direction: rising, grains: [day, week, month]}
                """;
            case "weekly_phrase" -> """
                  # in seven of the eight articles of every Tuesday, and on no other day
                  - name: weekly_phrase
                    kind: weekly
                    lang: en
                    terms: [weekly orchardists swap, orchardists swap ledger, swap ledger roundup, orchardists]
                    must: []
                    must_not:
                      - {direction: rising, grains: [day, week, month], periods_from: 2023-01-01}
                      - {direction: falling, grains: [day, week, month], periods_from: 2023-01-01}
                """;
            case "lighthouse_reprints" -> """
                  # one text of Meridian Wire, 2023-09-12, and 40 reprints within three days, most of them edited, cut or
                  # continued: one story
                  - name: lighthouse_reprints
                    kind: reprint
                    lang: en
                    terms: [quillhaven, quillhaven lighthouse, lighthouse auction, lighthouse, udolph, foghorn]
                    first_source: Meridian Wire
                    first_published_on: 2023-09-12
                    must: []
                    must_not:
                      - {direction: rising, grains: [day, week, month]}
                """;
            case "port_strike" -> """
                  # in one of three Spanish articles of October 2023, else once in 73 days (strike_background)
                  - name: port_strike
                    kind: language
                    lang: es
                    terms: [huelga portuaria, huelga, portuaria]
                    not_in_lang: en
                    must:
                      - {grain: month, period_start: 2023-10-01, direction: rising, is_new: false}
                    must_not: []
                """;
            case "strike_background" -> """
                  # the rare mentions of port strikes at all other times
                  - name: strike_background
                    kind: control
                    lang: es
                    terms: []
                    must: []
                    must_not: []
                """;
            default -> null;
        };
    }
}
