package groundswell.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a text into the terms of a vocabulary: of the phrases that begin at a word the longest is one token, and what it
 * holds is none; other words are tokens each, whether the vocabulary has them or not. A form of a name is the term that
 * stands for it.
 */
final class TopicTokens implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Set<String> phrases = new HashSet<>();

    /** Words of the longest phrase by its first word. */
    private final Map<String, Integer> longest = new HashMap<>();

    private final Map<String, String> forms;

    TopicTokens(TopicVocabulary vocabulary) {
        forms = vocabulary.forms();
        vocabulary.weights().keySet().forEach(this::add);
        forms.keySet().forEach(this::add);
    }

    private void add(String term) {
        int space = term.indexOf(' ');
        if (space > 0) {
            phrases.add(term);
            longest.merge(term.substring(0, space), term.split(" ", -1).length, Math::max);
        }
    }

    /**
     * Returns the tokens of a text.
     *
     * @param lines words parted by spaces, one line a sentence: no phrase goes beyond its line
     */
    List<String> of(String lines) {
        List<String> tokens = new ArrayList<>();
        for (String line : lines.split("\n", -1)) {
            String[] words = line.isEmpty() ? new String[0] : line.split(" ", -1);
            int at = 0;
            while (at < words.length) {
                int n = longest(words, at);
                String token = n == 1 ? words[at] : String.join(" ", Arrays.copyOfRange(words, at, at + n));
                tokens.add(forms.getOrDefault(token, token));
                at += n;
            }
        }
        return tokens;
    }

    /** Returns how many words the token has that begins at a word. */
    private int longest(String[] words, int at) {
        int most = Math.min(longest.getOrDefault(words[at], 1), words.length - at);
        StringBuilder phrase = new StringBuilder(words[at]);
        int found = 1;
        for (int n = 2; n <= most; n++) {
            phrase.append(' ').append(words[at + n - 1]);
            if (phrases.contains(phrase.toString())) {
                found = n;
            }
        }
        return found;
    }
}
