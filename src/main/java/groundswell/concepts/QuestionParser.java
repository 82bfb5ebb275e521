package groundswell.concepts;

import groundswell.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a boolean query: words, "phrases", prefix*, AND, OR, NOT (in capitals; NOT binds closer than AND, AND than OR),
 * NEAR/n, parentheses, and the fields title:, entity: and lang:.
 */
final class QuestionParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\(|\\)|([a-z]+:)?\"[^\"]*\"|[a-z]+:(?=\\()|[^\\s()\"]+)");
    private static final Pattern NEAR = Pattern.compile("NEAR/(\\d{1,9})");
    private static final Pattern FIELD = Pattern.compile("([a-z]+):(.*)", Pattern.DOTALL);
    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");
    /** A sentence of news has some twenty words. */
    static final int FARTHEST = 100;

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private QuestionParser(String query) {
        Matcher matcher = TOKEN.matcher(query);
        int end = 0;
        while (end < query.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!query.substring(end).isBlank()) {
            throw new IllegalArgumentException(
                    "a quotation mark is missing in " + query.substring(end).strip());
        }
    }

    /**
     * Returns what a query asks.
     *
     * @throws IllegalArgumentException where it is no query, or one that articles answer which hold none of its words;
     *     the message says why
     */
    static Question parse(String query) {
        QuestionParser parser = new QuestionParser(query);
        Question question = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw new IllegalArgumentException(
                    parser.isNext(")")
                            ? "a ) closes nothing"
                            : "write AND, OR or NEAR/n before " + parser.next() + ", or put a phrase in quotes");
        }
        if (isAnsweredByNothing(question)) {
            throw new IllegalArgumentException("it is true of articles that hold none of its words");
        }
        return question;
    }

    private Question or() {
        List<Question> parts = new ArrayList<>(List.of(and()));
        while (accept("OR")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Question.Or(List.copyOf(parts));
    }

    private Question and() {
        List<Question> parts = new ArrayList<>(List.of(not()));
        // "a NOT b" says what "a AND NOT b" says.
        while (accept("AND") || isNext("NOT")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Question.And(List.copyOf(parts));
    }

    private Question not() {
        return accept("NOT") ? new Question.Not(not()) : near();
    }

    private Question near() {
        Question left = single();
        while (at < tokens.size() && tokens.get(at).startsWith("NEAR")) {
            Matcher matcher = NEAR.matcher(next());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("write the number of words, such as NEAR/5, not " + next());
            }
            int words = Integer.parseInt(matcher.group(1));
            if (words < 1 || words > FARTHEST) {
                throw new IllegalArgumentException(next() + ": 1 to " + FARTHEST + " words are allowed");
            }
            at++;
            Question right = single();
            requirePlaces(left);
            requirePlaces(right);
            left = new Question.Near(left, right, words);
        }
        return left;
    }

    private Question single() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException(tokens.isEmpty() ? "it is empty" : "something is missing at its end");
        }
        String token = tokens.get(at++);
        if (token.equals("(")) {
            return closed();
        }
        if (token.equals(")")
                || OPERATORS.contains(token)
                || NEAR.matcher(token).matches()) {
            throw new IllegalArgumentException("something is missing before " + token);
        }
        Matcher field = FIELD.matcher(token);
        return field.matches() ? ofField(field.group(1), field.group(2)) : text(token);
    }

    private Question closed() {
        Question inside = or();
        if (!accept(")")) {
            throw new IllegalArgumentException("a ) is missing");
        }
        return inside;
    }

    private Question ofField(String field, String value) {
        String plain = value.replace("\"", "").strip();
        if (plain.isEmpty() && !(field.equals("title") && isNext("("))) {
            throw new IllegalArgumentException(field + ": is followed by nothing");
        }
        return switch (field) {
            case "title" -> new Question.InTitle(plain.isEmpty() ? group() : text(value));
            case "entity" -> new Question.Entity(plain);
            case "lang" -> new Question.InLanguage(plain);
            default ->
                throw new IllegalArgumentException("there is no field " + field
                        + ": (there are title:, entity: and lang:); put it in quotes to look for the words");
        };
    }

    private Question group() {
        at++;
        return closed();
    }

    private static Question text(String token) {
        String words = token.replace("\"", "").strip();
        for (String word : words.split("\\s+", -1)) {
            int star = word.indexOf('*');
            if (star == 0 || (star > 0 && star < word.length() - 1)) {
                throw new IllegalArgumentException(word + ": a * stands at the end of a word only");
            }
        }
        if (new Words().of(words.replace("*", ""), "und").count() == 0) {
            throw new IllegalArgumentException(token + " holds no word");
        }
        return new Question.Text(words);
    }

    private boolean accept(String token) {
        if (isNext(token)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean isNext(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private String next() {
        return tokens.get(at);
    }

    private static void requirePlaces(Question question) {
        if (!question.all()
                .allMatch(part -> part instanceof Question.Text
                        || part instanceof Question.Near
                        || part instanceof Question.Or)) {
            throw new IllegalArgumentException("on both sides of NEAR stand words, phrases or alternatives of them");
        }
    }

    /** Whether it is true of an article without words, in any language. */
    private static boolean isAnsweredByNothing(Question question) {
        return isTrueOfNothing(question, true) || isTrueOfNothing(question, false);
    }

    private static boolean isTrueOfNothing(Question question, boolean ofLanguage) {
        if (question instanceof Question.InLanguage) {
            return ofLanguage;
        }
        if (question instanceof Question.Not not) {
            return !isTrueOfNothing(not.part(), ofLanguage);
        }
        if (question instanceof Question.And and) {
            return and.parts().stream().allMatch(part -> isTrueOfNothing(part, ofLanguage));
        }
        if (question instanceof Question.Or or) {
            return or.parts().stream().anyMatch(part -> isTrueOfNothing(part, ofLanguage));
        }
        return question instanceof Question.InTitle title && isTrueOfNothing(title.part(), ofLanguage);
    }
}
