package groundswell.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is known of words in names: heads that tell a name's type, titles, words that are no names. */
final class WordLists {
    private static final Set<String> OTHER_HEADS = new HashSet<>();
    private static final Map<String, NameType> HEADS = heads();
    private static final Set<String> TITLES = words("titles_en.txt");
    private static final Set<String> GIVEN_NAMES = words("given_names.txt");
    private static final Set<String> NOT_NAMES = words("not_names_en.txt");
    private static final Set<String> CORPORATE =
            Set.of("corp", "corporation", "inc", "co", "company", "ltd", "llc", "plc", "ag", "sa", "nv", "gmbh");

    private WordLists() {}

    /** Returns the type of names that end with a word, or have it before their "of"; null where it tells none. */
    static NameType ofHead(String word) {
        return HEADS.get(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a word ends names of other kinds: awards, wars, laws. */
    static boolean isOtherHead(String word) {
        return OTHER_HEADS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a word stands before persons' names: President, Mrs. */
    static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    /** Returns whether a word is a given name of persons. */
    static boolean isGivenName(String word) {
        return GIVEN_NAMES.contains(word);
    }

    /** Returns whether a word says what kind of company a name is of. */
    static boolean isCorporate(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return CORPORATE.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    /** Returns whether a capitalised word is no name where it stands alone. */
    static boolean isNoName(String word) {
        return NOT_NAMES.contains(word);
    }

    /** Returns the lines of a resource, without comments. */
    static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WordLists.class.getResourceAsStream("/groundswell/entities/" + resource), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** Returns the words of a resource, which are parted by spaces. */
    static Set<String> words(String resource) {
        Set<String> words = new HashSet<>();
        lines(resource).forEach(line -> words.addAll(List.of(line.split(" ", -1))));
        return words;
    }

    private static Map<String, NameType> heads() {
        Map<String, NameType> heads = new HashMap<>();
        for (String line : lines("heads_en.txt")) {
            String[] words = line.split(" ", -1);
            NameType type = NameType.of(words[0]);
            for (int i = 1; i < words.length; i++) {
                if (type == null) {
                    OTHER_HEADS.add(words[i]);
                } else {
                    heads.putIfAbsent(words[i], type);
                }
            }
        }
        return heads;
    }
}
