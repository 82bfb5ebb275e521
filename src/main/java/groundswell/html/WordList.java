package groundswell.html;

import java.util.List;
import java.util.Set;

/** Lists of names written as plain text, parted by spaces and line breaks. */
final class WordList {
    private WordList() {}

    static List<String> of(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    static Set<String> setOf(String text) {
        return Set.copyOf(of(text));
    }
}
