package groundswell.entities;

import groundswell.text.NameWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forms of names as they are written, for languages whose words a dictionary cuts: the words of a name may be cut in another
 * way where it stands alone. Finds at each word the longest form that begins there and ends with a word. Not to be changed
 * while in use; threads may share it.
 */
final class SurfaceLexicon {
    private final Map<String, List<LexiconRow>> rows = new HashMap<>();

    /** Characters of the longest form by its first. */
    private final Map<Character, Integer> longest = new HashMap<>();

    /** A form found and the word after its last. */
    record Match(LexiconRow row, int to) {}

    /** Adds a form; of those of one form, the first that is valid counts. */
    void add(LexiconRow row) {
        if (!row.surface().isEmpty()) {
            rows.computeIfAbsent(row.surface(), key -> new ArrayList<>(1)).add(row);
            longest.merge(row.surface().charAt(0), row.surface().length(), Math::max);
        }
    }

    /** Returns the longest form that begins with a word, null where none does. */
    Match longest(String text, List<NameWords.Tagged> words, int from, LocalDate day) {
        int start = words.get(from).start();
        int most = longest.getOrDefault(text.charAt(start), 0);
        Match found = null;
        for (int to = from; to < words.size() && words.get(to).end() - start <= most; to++) {
            LexiconRow row = valid(text.substring(start, words.get(to).end()), day);
            found = row == null ? found : new Match(row, to + 1);
        }
        return found;
    }

    private LexiconRow valid(String surface, LocalDate day) {
        for (LexiconRow row : rows.getOrDefault(surface, List.of())) {
            if (row.isValid(day)) {
                return row;
            }
        }
        return null;
    }
}
