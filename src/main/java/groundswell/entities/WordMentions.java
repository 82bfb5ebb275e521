package groundswell.entities;

import groundswell.text.NameWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of an article whose words a dictionary cut: those of the lexicon, and surnames after the full name has
 * been said: in Japanese wherever they stand, in Chinese and Korean before a title.
 */
final class WordMentions {
    private static final Map<String, Set<String>> TITLES =
            Map.of("zh", WordLists.words("titles_zh.txt"), "ko", WordLists.words("titles_ko.txt"), "ja", Set.of());

    private final String text;
    private final List<NameWords.Tagged> words;
    private final Set<String> titles;
    private final Map<String, LexiconRow> surnames = new HashMap<>();

    /**
     * A name found.
     *
     * @param start index of its first character
     * @param end index after its last character
     * @param row what the lexicon says of it, or of the name that it is short for
     * @param evidence why it names that
     */
    record Found(int start, int end, LexiconRow row, String evidence) {}

    private WordMentions(String lang, String text, List<NameWords.Tagged> words) {
        this.text = text;
        this.words = words;
        this.titles = TITLES.get(lang);
    }

    /** Returns the names in a text of a language that {@link NameWords#knows}, from first to last, without overlap. */
    static List<Found> in(
            String lang, String text, List<NameWords.Tagged> words, SurfaceLexicon lexicon, LocalDate day) {
        return new WordMentions(lang, text, words).found(lexicon, day);
    }

    private List<Found> found(SurfaceLexicon lexicon, LocalDate day) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            SurfaceLexicon.Match match = lexicon.longest(text, words, i, day);
            LexiconRow person = match == null ? refersBack(i) : null;
            if (match != null) {
                found.add(new Found(
                        words.get(i).start(),
                        words.get(match.to() - 1).end(),
                        match.row(),
                        match.row().evidence()));
                remember(i, match);
            } else if (person != null) {
                found.add(new Found(words.get(i).start(), words.get(i).end(), person, "back_reference"));
            }
            i = match == null ? i + 1 : match.to();
        }
        return found;
    }

    private void remember(int i, SurfaceLexicon.Match match) {
        if (match.row().type() != NameType.PERSON) {
            return;
        }
        NameWords.Tagged first = words.get(i);
        if (first.kind() == NameWords.Kind.SURNAME && match.to() > i + 1) {
            surnames.put(text.substring(first.start(), first.end()), match.row());
        } else if (!titles.isEmpty()) {
            surnames.put(text.substring(first.start(), first.start() + 1), match.row());
        }
    }

    private LexiconRow refersBack(int i) {
        NameWords.Tagged word = words.get(i);
        String said = text(word);
        if (titles.isEmpty()) {
            return word.kind() == NameWords.Kind.SURNAME ? surnames.get(said) : null;
        }
        // Some dictionaries take the surname and the title for one word.
        boolean both = titles.contains(said.substring(1));
        boolean mayBe = both || (i + 1 < words.size() && titles.contains(text(words.get(i + 1))));
        return mayBe ? surnames.get(both ? said.substring(0, 1) : said) : null;
    }

    private String text(NameWords.Tagged word) {
        return text.substring(word.start(), word.end());
    }
}
