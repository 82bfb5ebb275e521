package groundswell.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentence templates and word lists of one theme. Lines of the source are {@code name: word | word} (a list),
 * {@code = text} (a title), {@code > text} (a first sentence) and {@code - text} (a further sentence). A list's name in
 * braces stands for one of its words, drawn anew each time.
 */
final class SampleGrammar {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final SampleNames names;
    private final String section;

    private SampleGrammar(String section, SampleNames names) {
        this.section = section;
        this.names = names;
    }

    static SampleGrammar parse(String section, String source, SampleNames names) {
        SampleGrammar grammar = new SampleGrammar(section, names);
        for (String line : source.lines().toList()) {
            char kind = line.isEmpty() ? ' ' : line.charAt(0);
            if (kind == '=' || kind == '>' || kind == '-') {
                grammar.list(String.valueOf(kind)).add(line.substring(2));
            } else if (kind != ' ') {
                int colon = line.indexOf(": ");
                List<String> words = grammar.list(line.substring(0, colon));
                words.addAll(List.of(line.substring(colon + 2).split(" \\| ", -1)));
            }
        }
        return grammar;
    }

    String section() {
        return section;
    }

    /** Returns a title; {@code memory} keeps its words for the body. */
    String title(Map<String, String> memory, SplittableRandom random) {
        String title = expand(pick(lists.get("="), random), memory, random);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /** Returns a first sentence and further ones, none from the same template, of at least {@code words} words. */
    List<String> body(int words, Map<String, String> memory, SplittableRandom random) {
        List<String> templates = new ArrayList<>(lists.get("-"));
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(pick(lists.get(">"), random), memory, random));
        int length = words(sentences.get(0));
        while (length < words && !templates.isEmpty()) {
            String next = sentence(templates.remove(random.nextInt(templates.size())), memory, random);
            sentences.add(next);
            length += words(next);
        }
        return sentences;
    }

    /** Returns one further sentence. */
    String sentence(SplittableRandom random) {
        return sentence(pick(lists.get("-"), random), new TreeMap<>(), random);
    }

    /** Returns that many sentences, none from the same template. */
    List<String> sentences(int count, SplittableRandom random) {
        List<String> templates = new ArrayList<>(lists.get("-"));
        List<String> sentences = new ArrayList<>();
        while (sentences.size() < count) {
            sentences.add(sentence(templates.remove(random.nextInt(templates.size())), new TreeMap<>(), random));
        }
        return sentences;
    }

    /** Returns every template and list entry, for checks of the vocabulary. */
    List<String> texts() {
        return lists.values().stream().flatMap(List::stream).toList();
    }

    static int words(String text) {
        return text.split(" ", -1).length;
    }

    private String sentence(String template, Map<String, String> memory, SplittableRandom random) {
        String text = expand(template, memory, random);
        int first = text.startsWith("\"") || text.startsWith("¿") ? 1 : 0;
        return text.substring(0, first)
                + text.substring(first, first + 1).toUpperCase(Locale.ROOT)
                + text.substring(first + 1);
    }

    /** Fills the slots; a word of the article's memory comes again in seven of ten slots of its list. */
    private String expand(String template, Map<String, String> memory, SplittableRandom random) {
        Matcher slot = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            List<String> words = lists.get(name);
            boolean once = template.indexOf(slot.group()) == template.lastIndexOf(slot.group());
            String word;
            if (words == null && !name.equals("place")) {
                word = names.draw(name, random);
            } else if (once && memory.containsKey(name) && random.nextInt(10) < 7) {
                word = memory.get(name);
            } else {
                do {
                    word = words == null ? names.draw(name, random) : expand(pick(words, random), memory, random);
                } while (text.indexOf(word) >= 0);
                memory.putIfAbsent(name, word);
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(word));
        }
        return slot.appendTail(text).toString();
    }

    private List<String> list(String name) {
        return lists.computeIfAbsent(name, key -> new ArrayList<>());
    }

    static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
