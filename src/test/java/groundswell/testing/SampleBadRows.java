package groundswell.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows that must be rejected, and the days of versions and of repeated rows. */
final class SampleBadRows {
    /** Why a row must be rejected; named like the reasons in the rejects table. */
    enum Kind {
        MISSING_DATE(60),
        IMPOSSIBLE_DATE(25),
        FUTURE_DATE(12),
        MISSING_TEXT(20),
        UNPARSABLE_ROW(15),
        INVALID_UTF8(5);

        private final int rows;

        Kind(int rows) {
            this.rows = rows;
        }

        String reason() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int VERSIONS = 30;
    private static final int REPEATS = 10;
    private static final List<String> IMPOSSIBLE = List.of(
            "2023-02-30",
            "yesterday",
            "2022-13-05",
            "2024-06-31T10:00:00Z",
            "31/31/2023",
            "2023-04-12T25:61:00Z",
            "last night",
            "0000-00-00");
    private static final List<String> FUTURE =
            List.of("2199-01-01", "2187-06-15T10:00:00Z", "2101-12-31T23:00:00+01:00", "2150-03-09T08:30:00");

    private final SplittableRandom random;
    private final Map<String, List<Kind>> kinds = new TreeMap<>();
    private final Set<String> versions = new TreeSet<>();
    private final Set<String> repeats = new TreeSet<>();
    private final Map<Kind, Integer> written = new EnumMap<>(Kind.class);

    SampleBadRows(SplittableRandom random, SampleCorpus.Settings settings) {
        this.random = random;
        if (settings.plain()) {
            return;
        }
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < kind.rows; i++) {
                kinds.computeIfAbsent(draw(settings, i % 4 == 3), key -> new ArrayList<>())
                        .add(kind);
            }
        }
        while (versions.size() < VERSIONS) {
            versions.add(draw(settings, versions.size() % 5 == 4));
        }
        while (repeats.size() < REPEATS) {
            repeats.add(draw(settings, false));
        }
    }

    List<Kind> kinds(int day, String lang) {
        return kinds.getOrDefault(lang + day, List.of());
    }

    boolean hasVersion(int day, String lang) {
        return versions.contains(lang + day);
    }

    boolean isRepeated(int day, String lang) {
        return repeats.contains(lang + day);
    }

    /** Returns the row's line, spoilt in that way. */
    byte[] line(Kind kind, SampleRow row) {
        int turn = written.merge(kind, 1, Integer::sum);
        return switch (kind) {
            case MISSING_DATE ->
                bytes(row.withDate(turn % 2 == 0 ? null : "").withoutUrl().withCollectedAt(null));
            case IMPOSSIBLE_DATE -> bytes(row.withDate(IMPOSSIBLE.get(turn % IMPOSSIBLE.size())));
            case FUTURE_DATE -> bytes(row.withDate(FUTURE.get(turn % FUTURE.size())));
            case MISSING_TEXT ->
                bytes(
                        turn % 3 == 0
                                ? row.withText(null, null)
                                : turn % 3 == 1 ? row.withText("", "") : row.withText(" ", "  \n "));
            case UNPARSABLE_ROW -> {
                String json = row.json();
                yield json.substring(0, json.length() * (40 + random.nextInt(40)) / 100)
                        .getBytes(StandardCharsets.UTF_8);
            }
            case INVALID_UTF8 -> {
                byte[] line = bytes(row);
                int at = row.json().indexOf("\"body\"") + 20;
                line[at] = (byte) 0xff;
                yield line;
            }
        };
    }

    private static byte[] bytes(SampleRow row) {
        return row.json().getBytes(StandardCharsets.UTF_8);
    }

    private String draw(SampleCorpus.Settings settings, boolean spanish) {
        return (spanish ? "es" : "en") + random.nextInt(settings.days());
    }
}
