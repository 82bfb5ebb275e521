package groundswell.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text cut into tokens as names need it: words with the dots of their abbreviation ({@code U.N.}, {@code Corp.}) but
 * without the ending {@code 's}; hyphens between words and every other character that is no space are tokens of their
 * own. Offsets are kept.
 */
final class NameTokens {
    /** Abbreviations whose dot does not end a sentence and belongs to the name that they stand in. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "corp", "inc", "co", "cos", "ltd", "bros", "mr", "mrs", "ms", "dr", "st", "ste", "gen", "sen", "rep", "gov",
            "lt", "col", "maj", "sgt", "capt", "cpl", "pvt", "adm", "cmdr", "jr", "sr", "prof", "rev", "hon", "pres",
            "mt", "ft", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
            "la", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn", "va", "vt",
            "wash", "wis", "wyo", "messrs", "mme", "mlle", "sens", "reps", "gens", "supt", "insp", "univ", "dept",
            "assn", "vs", "no");

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private byte[] kinds = new byte[64];
    private int count;
    /** The tokens that were asked for. */
    private String[] words = {};

    private final List<int[]> sentences = new ArrayList<>();

    /** Kinds of tokens. */
    static final byte WORD = 0;

    static final byte NUMBER = 1;
    static final byte HYPHEN = 2;
    static final byte POSSESSIVE = 3;
    static final byte STOP = 4;
    static final byte OTHER = 5;
    /** End of a paragraph. */
    static final byte BREAK = 6;

    private NameTokens(String text) {
        this.text = text;
    }

    /** Returns the tokens of a text. */
    static NameTokens of(String text) {
        NameTokens tokens = new NameTokens(text);
        tokens.cut();
        tokens.findSentences();
        return tokens;
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    byte kind(int token) {
        return kinds[token];
    }

    boolean isWord(int token) {
        return token >= 0 && token < count && kinds[token] == WORD;
    }

    boolean is(int token, byte kind) {
        return token >= 0 && token < count && kinds[token] == kind;
    }

    /** Returns a token as written, with straight apostrophes. */
    String token(int token) {
        if (words.length < count) {
            words = new String[count];
        }
        if (words[token] == null) {
            String word = text.substring(starts[token], ends[token]);
            words[token] = word.indexOf('\u2019') < 0 ? word : word.replace('\u2019', '\'');
        }
        return words[token];
    }

    /** Returns whether a token is a word that begins with a capital, or with a digit before capitals: {@code 6PR}. */
    boolean isCapitalised(int token) {
        if (!isWord(token)) {
            return false;
        }
        int first = text.codePointAt(starts[token]);
        return Character.isUpperCase(first)
                || (Character.isDigit(first)
                        && Character.isUpperCase(text.charAt(ends[token] - 1))
                        && ends[token] - starts[token] > 2);
    }

    /** Returns whether there is no space before a token. */
    boolean isGlued(int token) {
        return token > 0 && token < count && starts[token] == ends[token - 1];
    }

    /** Returns the sentences as pairs of a first token and the token after the last. */
    List<int[]> sentences() {
        return sentences;
    }

    /** Returns whether a sentence begins with a token, or the text ends before it. */
    boolean opensSentence(int i) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle)[0] <= i) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return i >= count() || (high >= 0 && sentences.get(low)[0] == i);
    }

    /** Returns the tokens from one to another, joined as names are: by spaces, but not around hyphens and the like. */
    String surface(int from, int to) {
        StringBuilder surface = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && !isJoined(i)) {
                surface.append(' ');
            }
            surface.append(token(i));
        }
        return surface.toString();
    }

    private boolean isJoined(int i) {
        return switch (kinds[i]) {
            case POSSESSIVE, STOP -> true;
            case HYPHEN -> isGlued(i);
            case OTHER -> text.charAt(starts[i]) == ',' || isGlued(i);
            default -> isGlued(i);
        };
    }

    private void cut() {
        int i = 0;
        int length = text.length();
        while (i < length) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (count > 0 && kinds[count - 1] != BREAK) {
                    add(i, i + 1, BREAK);
                }
                i++;
            } else if (c <= ' ' || c == '\u00a0' || Character.isSpaceChar(c)) {
                i++;
            } else if (isApostrophe(c) && isPossessive(i)) {
                add(i, i + (i + 1 < length && isS(text.charAt(i + 1)) ? 2 : 1), POSSESSIVE);
                i = ends[count - 1];
            } else if (isWordCharacter(c)) {
                i = word(i);
            } else {
                boolean between = i > 0 && i + 1 < length && isWordCharacter(text.charAt(i + 1)) && ends(i);
                byte kind = (c == '-' || c == '\u2010' || c == '\u2011') && between
                        ? HYPHEN
                        : c == '.' || c == '!' || c == '?' ? STOP : OTHER;
                int width = Character.isHighSurrogate(c) && i + 1 < length ? 2 : 1;
                add(i, i + width, kind);
                i += width;
            }
        }
    }

    private boolean ends(int i) {
        return count > 0 && ends[count - 1] == i && (kinds[count - 1] == WORD || kinds[count - 1] == NUMBER);
    }

    private boolean isPossessive(int i) {
        int length = text.length();
        if (i + 1 < length && isS(text.charAt(i + 1))) {
            return i + 2 >= length || !isWordCharacter(text.charAt(i + 2));
        }
        return i > 0
                && ends(i)
                && Character.toLowerCase(text.charAt(i - 1)) == 's'
                && (i + 1 >= length || text.charAt(i + 1) <= ' ');
    }

    private int word(int from) {
        int length = text.length();
        int i = from;
        boolean letters = false;
        while (i < length) {
            char c = text.charAt(i);
            if (isWordCharacter(c)) {
                letters |= !Character.isDigit(c);
                i++;
            } else if (i + 1 < length && isWordCharacter(text.charAt(i + 1)) && joins(c, from, i)) {
                i++;
            } else {
                break;
            }
        }
        if (i < length && text.charAt(i) == '.' && letters && keepsDot(from, i)) {
            i++;
        }
        add(from, i, letters ? WORD : NUMBER);
        return i;
    }

    private boolean joins(char c, int from, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (c) {
            case '\'', '\u2019' ->
                Character.isLetter(before)
                        && Character.isLetter(after)
                        && !(isS(after) && (at + 2 >= text.length() || !isWordCharacter(text.charAt(at + 2))));
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> isBetween(before, after) || (Character.isLetter(after) && isDottedBefore(from, at));
            case ',' -> isBetween(before, after);
            default -> false;
        };
    }

    private static boolean isBetween(char before, char after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }

    private boolean isDottedBefore(int from, int at) {
        return Character.isLetter(text.charAt(at - 1)) && (at - from == 1 || text.charAt(at - 2) == '.');
    }

    private boolean keepsDot(int from, int stop) {
        int letters = stop - from;
        if (letters == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        if (text.charAt(stop - 2) == '.') {
            return true;
        }
        return letters <= 6
                && ABBREVIATIONS.contains(text.substring(from, stop).toLowerCase(Locale.ROOT))
                && Character.isUpperCase(text.charAt(from));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(int start, int end, byte kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count++] = kind;
    }

    private void findSentences() {
        int from = 0;
        for (int i = 0; i < count; i++) {
            boolean ends = kinds[i] == BREAK;
            int next = i + 1;
            if (kinds[i] == STOP) {
                while (next < count && (kinds[next] == STOP || isClosing(next))) {
                    next++;
                }
                int after = next;
                while (after < count && kinds[after] == OTHER) {
                    after++;
                }
                ends = next < count && !isGlued(next) && !startsSmall(after);
            }
            if (ends) {
                addSentence(from, next);
                from = next;
                i = next - 1;
            }
        }
        addSentence(from, count);
    }

    private boolean isClosing(int token) {
        char c = text.charAt(starts[token]);
        return kinds[token] == OTHER && "\"'\u201d\u2019)]".indexOf(c) >= 0 && isGlued(token);
    }

    private boolean startsSmall(int token) {
        return isWord(token) && Character.isLowerCase(text.charAt(starts[token]));
    }

    private void addSentence(int from, int to) {
        int end = to;
        while (end > from && kinds[end - 1] == BREAK) {
            end--;
        }
        if (end > from) {
            sentences.add(new int[] {from, end});
        }
    }
}
