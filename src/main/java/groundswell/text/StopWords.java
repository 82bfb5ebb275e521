package groundswell.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DateFormatSymbols;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that are counted but never ranked: the function words of a language (the lists that come with Spark MLlib),
 * names of months and weekdays (the JDK's CLDR data), words of reporting and of wire furniture, and the user's own.
 */
public final class StopWords {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("da", "danish"),
            Map.entry("de", "german"),
            Map.entry("en", "english"),
            Map.entry("es", "spanish"),
            Map.entry("fi", "finnish"),
            Map.entry("fr", "french"),
            Map.entry("hu", "hungarian"),
            Map.entry("it", "italian"),
            Map.entry("nl", "dutch"),
            Map.entry("no", "norwegian"),
            Map.entry("pt", "portuguese"),
            Map.entry("ru", "russian"),
            Map.entry("sv", "swedish"),
            Map.entry("tr", "turkish"));

    /** Mark of a word that is one only when it is the whole term. */
    private static final char ALONE = '=';

    private final Set<String> words = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    private StopWords() {}

    /**
     * Returns the stop words of a language; languages without a list have the names of months and weekdays only.
     *
     * @param language ISO 639 code
     * @param further the user's own, in lower case
     */
    public static StopWords of(String language, Collection<String> further) {
        StopWords stop = new StopWords();
        stop.words.addAll(further);
        stop.addCalendar(Locale.forLanguageTag(language));
        stop.addList("/groundswell/stopwords/" + language + ".txt");
        String file = FILES.get(language);
        if (file != null) {
            stop.addList("/org/apache/spark/ml/feature/stopwords/" + file + ".txt");
        }
        return stop;
    }

    /** Returns whether a word in lower case is a function word. */
    boolean contains(String word) {
        return words.contains(word) || alone.contains(word);
    }

    /**
     * Returns whether a term is a stop word that stands alone, or begins or ends with a stop word, a number or a single
     * letter of an alphabet. A word of letters and digits such as g20 is none.
     */
    public boolean bounds(String term) {
        int first = term.indexOf(' ');
        if (first < 0) {
            return alone.contains(term) || isStop(term);
        }
        return isStop(term.substring(0, first)) || isStop(term.substring(term.lastIndexOf(' ') + 1));
    }

    private boolean isStop(String word) {
        if (words.contains(word)) {
            return true;
        }
        if (word.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        int first = word.codePointAt(0);
        return word.length() == 1 && Character.isAlphabetic(first) && !isSyllable(first);
    }

    /** A single character of these scripts may be a word. */
    private static boolean isSyllable(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private void addCalendar(Locale locale) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (String[] names : List.of(
                symbols.getMonths(), symbols.getShortMonths(), symbols.getWeekdays(), symbols.getShortWeekdays())) {
            for (String name : names) {
                String folded = name.toLowerCase(Locale.ROOT);
                words.add(folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded);
            }
        }
    }

    private void add(String line) {
        if (line.charAt(0) == ALONE) {
            alone.add(line.substring(1));
        } else {
            words.add(line);
        }
    }

    private void addList(String resource) {
        try (InputStream in = StopWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.strip().replace('\u2019', '\''))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
