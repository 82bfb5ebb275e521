package groundswell.text;

import static groundswell.text.CharacterKinds.CURRENCY;
import static groundswell.text.CharacterKinds.DIGIT;
import static groundswell.text.CharacterKinds.HIGH_SURROGATE;
import static groundswell.text.CharacterKinds.LETTER;
import static groundswell.text.CharacterKinds.MARK;

/**
 * Finds the end of one word of a script with spaces, and folds it:
 *
 * <ul>
 *   <li>numbers keep their separators, currency sign, unit and percent sign: {@code $3.2bn};
 *   <li>dotted acronyms lose their dots ({@code U.N.}: un) unless they would become a function word ({@code U.S.}); such an
 *       acronym without dots gets them ({@code US}: u.s.);
 *   <li>hyphenated words are one word ({@code Jong-un}, {@code COVID-19}) unless the hyphen joins two names or two numbers;
 *   <li>an ampersand joins capitals ({@code AT&T}); the ending {@code 's} is dropped; French, Italian and Catalan elisions
 *       are cut;
 *   <li>web and e-mail addresses are no words.
 * </ul>
 */
final class Word {
    private final TokenWriter out;
    private final Language language;
    private boolean lastWasCapitals;

    Word(TokenWriter out, Language language) {
        this.out = out;
        this.language = language;
    }

    /** Writes the word that begins at an index, and those that hang on it, and returns the index after it. */
    int add(String text, int from, int to) {
        if (isAddress(text, from, to)) {
            return afterAddress(text, from, to);
        }
        if (out.isAtStart()) {
            lastWasCapitals = false;
        }
        int start = from;
        int partStart = from;
        int i = from;
        if (CharacterKinds.of(text.charAt(i)) == CURRENCY) {
            i++;
            partStart++;
        }
        while (true) {
            i = run(text, i, to);
            if (i >= to) {
                break;
            }
            char c = text.charAt(i);
            boolean joins = i + 1 < to && joins(text, start, partStart, i, to);
            if (joins) {
                boolean isElision = c == '\'' && language.hasElisions() && !text.startsWith("aujourd'hui", start);
                if (isElision || (c == '-' && parts(text, partStart, i, to))) {
                    write(text, start, i);
                    start = i + 1;
                }
                partStart = c == '-' || c == '\'' ? i + 1 : partStart;
                i++;
            } else if (c == '%' && i > start && Character.isDigit(text.charAt(i - 1))) {
                i++;
                break;
            } else if (c == '@' && i + 1 < to && isWordCharacter(text, i + 1)) {
                return afterAddress(text, i, to);
            } else {
                break;
            }
        }
        if (i < to && text.charAt(i) == '.' && isDotted(text, start, i)) {
            // The last dot of an acronym; it may end the sentence too.
            write(text, start, i);
            return i;
        }
        write(text, start, i);
        return i;
    }

    /** Returns whether the full stop at an index belongs to the word before it. */
    boolean isAbbreviation(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        int letters = stop - from;
        if (letters == 0) {
            return false;
        }
        boolean dotted = from > 0 && text.charAt(from - 1) == '.';
        return letters == 1
                ? Character.isUpperCase(text.charAt(from)) || dotted
                : language.isAbbreviation(text, from, stop);
    }

    private static int run(String text, int from, int to) {
        int i = from;
        while (i < to) {
            byte kind = CharacterKinds.of(text.charAt(i));
            if (kind == HIGH_SURROGATE) {
                kind = CharacterKinds.at(text, i);
                if (kind == LETTER || kind == DIGIT || kind == MARK) {
                    i++;
                } else {
                    break;
                }
            }
            if (kind != LETTER && kind != DIGIT && kind != MARK) {
                break;
            }
            i++;
        }
        return Math.min(i, to);
    }

    /** Returns whether the character at {@code i} joins what stands before it with what follows. */
    private static boolean joins(String text, int start, int partStart, int i, int to) {
        if (i == partStart) {
            return false;
        }
        char before = text.charAt(i - 1);
        char after = text.charAt(i + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (text.charAt(i)) {
            case '\'' -> Character.isLetter(before) && Character.isLetter(after);
            case '-' -> isWordCharacter(text, i + 1);
            case ',', ':' -> digits;
            case '&' ->
                Character.isUpperCase(before)
                        && Character.isUpperCase(after)
                        && i - start <= 3
                        && (i + 4 >= to || run(text, i + 1, to) - i <= 4);
            case '.' -> digits || joinsLetters(text, start, i, to);
            case '$', '\u20ac', '\u00a3', '\u00a5' -> Character.isUpperCase(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean joinsLetters(String text, int start, int dot, int to) {
        char after = text.charAt(dot + 1);
        if (!Character.isLetter(after) || !Character.isLetter(text.charAt(dot - 1))) {
            return false;
        }
        boolean singleBefore = dot - 1 == start || text.charAt(dot - 2) == '.' || text.charAt(dot - 2) == '-';
        boolean singleAfter = dot + 2 >= to || !isWordCharacter(text, dot + 2);
        if (singleBefore && singleAfter) {
            return true;
        }
        // A host name, and no forgotten space.
        return Character.isLowerCase(after) && !singleBefore && Character.isLowerCase(text.charAt(dot - 1));
    }

    /** Returns whether the hyphen at {@code i} joins two names, two numbers, or an acronym and a word. */
    private static boolean parts(String text, int start, int i, int to) {
        int end = run(text, i + 1, to);
        boolean digitsBefore = isDigits(text, start, i);
        boolean digitsAfter = isDigits(text, i + 1, end);
        if (digitsBefore && digitsAfter) {
            return true;
        }
        if (isDotted(text, start, i) || (end < to && text.charAt(end) == '.' && isDotted(text, i + 1, end))) {
            return true;
        }
        if (hasDigit(text, start, i) || hasDigit(text, i + 1, end)) {
            return false;
        }
        return Character.isUpperCase(text.charAt(start))
                && Character.isUpperCase(text.charAt(i + 1))
                && i - start > 1
                && end - i > 2
                && (Character.isLowerCase(text.charAt(start + 1)) || Character.isLowerCase(text.charAt(i + 2)));
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && c != '.' && c != ',' && c != ':') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a stretch is letters with dots between them, as in U.N or a.m. */
    private static boolean isDotted(String text, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean isDot = text.charAt(i) == '.';
            if (isDot != ((i - from) % 2 == 1)) {
                return false;
            }
        }
        return true;
    }

    private void write(String text, int start, int stop) {
        int end = stop;
        if (end - start > 2 && text.charAt(end - 2) == '\'' && (text.charAt(end - 1) | 0x20) == 's') {
            end -= 2;
        }
        if (end <= start) {
            return;
        }
        boolean capitals = isCapitals(text, start, end);
        boolean isDotted = isDotted(text, start, end);
        boolean addDots = !isDotted
                && capitals
                && end - start <= 3
                && language.isAmbiguousAcronym(text, start, end)
                && !lastWasCapitals
                && !capitalsFollow(text, stop);
        boolean dropDots = isDotted && !language.isFunctionWord(undotted(text, start, end));
        out.begin(2 * (end - start) + 1);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (dropDots && c == '.') {
                continue;
            }
            if (addDots && i > start) {
                out.add('.');
            }
            char lower = language.lower(c);
            if (lower == c) {
                out.add(c);
            } else {
                out.addCapital(lower);
            }
        }
        if (addDots || (isDotted && !dropDots)) {
            out.add('.');
        }
        if (out.last() == '\u03c3' && end - start > 1) {
            out.replaceLast('\u03c2');
        }
        lastWasCapitals = capitals;
    }

    private static String undotted(String text, int start, int end) {
        StringBuilder word = new StringBuilder();
        for (int i = start; i < end; i += 2) {
            word.append(Character.toLowerCase(text.charAt(i)));
        }
        return word.toString();
    }

    private static boolean isCapitals(String text, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean capitalsFollow(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
            if (text.charAt(i) == '.' || text.charAt(i) == '\n') {
                return false;
            }
            i++;
        }
        return i + 1 < text.length()
                && Character.isUpperCase(text.charAt(i))
                && Character.isUpperCase(text.charAt(i + 1));
    }

    private static boolean isWordCharacter(String text, int index) {
        byte kind = CharacterKinds.at(text, index);
        return kind == LETTER || kind == DIGIT;
    }

    private static boolean isAddress(String text, int from, int to) {
        char c = text.charAt(from);
        if (c == 'h' || c == 'H') {
            return text.regionMatches(true, from, "http://", 0, 7) || text.regionMatches(true, from, "https://", 0, 8);
        }
        return (c == 'w' || c == 'W') && to - from > 4 && text.regionMatches(true, from, "www.", 0, 4);
    }

    private static int afterAddress(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) > ' ' && text.charAt(i) < 0x2000) {
            i++;
        }
        return i;
    }
}
