package groundswell.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words that dates are written with, in any language: names of months and days, labels, marks, zones, eras. */
final class DateWords {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Map<String, List<Meaning>> MEANINGS = read("/groundswell/dates.txt");
    private static final int LONGEST =
            MEANINGS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** What a word can do in a date. */
    enum Kind {
        /** Name of a month; the value is its number. */
        MONTH,
        /** Name of a day of the week; the value is its number from Monday. */
        WEEKDAY,
        /** Label of a publication date. */
        PUBLISHED,
        /** Label of the date of a change. */
        UPDATED,
        /** Says nothing. */
        FILLER,
        /** Ending of the number of a day. */
        ORDINAL,
        /** Before noon. */
        MORNING,
        /** After noon. */
        AFTERNOON,
        /** Around noon. */
        NOON,
        /** Follows the number of a year. */
        YEAR,
        /** Follows the number of a month. */
        MONTH_MARK,
        /** Follows the number of a day. */
        DAY,
        /** Follows the number of an hour. */
        HOUR,
        /** Follows the number of a minute. */
        MINUTE,
        /** Follows the number of a second. */
        SECOND,
        /** Stands for the first year of an era. */
        FIRST_YEAR,
        /** Era; the value is its first and its last day. */
        ERA,
        /** Universal time. */
        UTC,
        /** Time zone; the value is its id. */
        ZONE
    }

    /** One of the meanings of a word. */
    record Meaning(Kind kind, String value) {}

    private DateWords() {}

    /** Returns the text in lower case and compatibility form, without accents. */
    static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                String parted = Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT).replace('\u2212', '-'), Normalizer.Form.NFKD);
                return Normalizer.normalize(MARKS.matcher(parted).replaceAll(""), Normalizer.Form.NFC);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Returns the value of a folded word in one of its meanings, null where it has not that meaning. */
    static String value(String word, Kind kind) {
        for (Meaning meaning : MEANINGS.getOrDefault(word, List.of())) {
            if (meaning.kind() == kind) {
                return meaning.value();
            }
        }
        return null;
    }

    /** Returns the end of the longest known word that begins at {@code from}; {@code from} itself where there is none. */
    static int longest(String folded, int from, int limit) {
        for (int end = Math.min(limit, from + LONGEST); end > from; end--) {
            if (MEANINGS.containsKey(folded.substring(from, end))) {
                return end;
            }
        }
        return from;
    }

    private static Map<String, List<Meaning>> read(String resource) {
        Map<String, List<Meaning>> meanings = new HashMap<>();
        try (InputStream in = DateWords.class.getResourceAsStream(resource)) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(meanings, line));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return meanings;
    }

    private static void add(Map<String, List<Meaning>> meanings, String line) {
        int colon = line.indexOf(": ");
        String[] kind = line.substring(0, colon).split(" ", 2);
        Meaning meaning = new Meaning(Kind.valueOf(kind[0].toUpperCase(Locale.ROOT)), kind.length > 1 ? kind[1] : "");
        for (String word : line.substring(colon + 2).split(" ", -1)) {
            meanings.computeIfAbsent(fold(word), key -> new ArrayList<>()).add(meaning);
        }
    }
}
