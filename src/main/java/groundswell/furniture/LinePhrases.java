package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells furniture lines by how they begin, and notices by what they say. */
final class LinePhrases {
    private static final int WINDOW = 700;
    /** A line that could be a sentence of the article is furniture only when shorter. */
    private static final int SHORT = 90;

    private static final int SHORT_UNSPACED = 30;
    private static final Map<Character, List<Phrase>> STARTS = new HashMap<>();
    private static final Map<Character, List<String>> NOTICES = new HashMap<>();

    static {
        for (String line : Resource.lines("line_starts.txt")) {
            int tab = line.indexOf('\t');
            String words = line.substring(tab + 1);
            STARTS.computeIfAbsent(words.charAt(0), key -> new ArrayList<>())
                    .add(new Phrase(SpanKind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT)), words));
        }
    }

    static {
        for (String notice : Resource.lines("notices.txt")) {
            NOTICES.computeIfAbsent(notice.charAt(0), key -> new ArrayList<>()).add(notice);
        }
    }

    private LinePhrases() {}

    /** Returns what a line is by its beginning, null where it tells nothing. */
    static SpanKind byStart(Paragraph line) {
        if (line.length() == 0) {
            return null;
        }
        String text = line.text();
        List<Phrase> phrases = STARTS.get(Character.toLowerCase(text.charAt(line.start())));
        if (phrases == null) {
            return null;
        }
        for (Phrase phrase : phrases) {
            if (text.regionMatches(
                            true,
                            line.start(),
                            phrase.words(),
                            0,
                            phrase.words().length())
                    && phrase.endsIn(line)
                    && phrase.allows(line)) {
                return phrase.kind();
            }
        }
        return null;
    }

    /** Returns whether a paragraph holds words of a copyright notice, near its beginning or end. */
    static boolean isNotice(String text, int start, int end) {
        if (end - start <= 2 * WINDOW) {
            return holdsNotice(text, start, end);
        }
        return holdsNotice(text, start, start + WINDOW) || holdsNotice(text, end - WINDOW, end);
    }

    /** Looks where words begin, in scripts with spaces. */
    static boolean holdsNotice(String text, int start, int end) {
        boolean inWord = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean isLetter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : c < 0x1100 && Character.isLetter(c);
            if ((!isLetter && c < 0x80) || (isLetter && inWord)) {
                inWord = isLetter;
                continue;
            }
            inWord = isLetter;
            List<String> notices = NOTICES.get(Character.toLowerCase(c));
            if (notices != null) {
                for (String notice : notices) {
                    if (i + notice.length() <= end && text.regionMatches(true, i, notice, 0, notice.length())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private record Phrase(SpanKind kind, String words) {
        /** A phrase of letters ends where a word ends, in scripts with spaces. */
        boolean endsIn(Paragraph line) {
            int end = line.start() + words.length();
            char last = words.charAt(words.length() - 1);
            return end >= line.end()
                    || last >= 0x1100
                    || !Character.isLetter(last)
                    || !Character.isLetterOrDigit(line.text().charAt(end));
        }

        boolean allows(Paragraph line) {
            int most =
                    switch (kind) {
                        case CAPTION, COPYRIGHT -> 600;
                        case EDITORS_NOTE -> 400;
                        case BYLINE -> 200;
                        default -> 160;
                    };
            if (line.length() > most) {
                return false;
            }
            return switch (kind) {
                case DATE_LINE -> DateLine.digits(line.text(), line.start(), line.end()) >= 4;
                case COPYRIGHT -> DateLine.digits(line.text(), line.start(), line.end()) >= 4 || isMarked();
                case CAPTION, EDITORS_NOTE -> true;
                default -> isMarked() || line.length() <= (line.isUnspaced() ? SHORT_UNSPACED : SHORT);
            };
        }

        /** A colon, bracket or sign makes the phrase more than the beginning of a sentence. */
        private boolean isMarked() {
            return words.codePoints().anyMatch(c -> !Character.isLetter(c) && c != ' ' && c != '\'');
        }
    }
}
