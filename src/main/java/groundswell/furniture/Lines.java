package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges lines that are furniture wherever they stand. */
final class Lines {
    /** Longer paragraphs are no lines. */
    static final int LONGEST = 600;
    /** So many last paragraphs are the tail of an article. */
    static final int TAIL = 4;

    private static final int LONGEST_BYLINE = 100;
    private static final int LONGEST_CONTACT = 160;
    private static final int LONGEST_CONTACT_SENTENCE = 60;
    private static final Set<String> END_MARKS = Set.of(
            "end",
            "ends",
            "-0-",
            "###",
            "##",
            "-30-",
            "nnnn",
            "reuter",
            "reuters",
            "-end-",
            "\ub05d",
            "\u5b8c",
            "\u4e86",
            "\u7d42",
            "enditem",
            "fin",
            "\u043a\u043e\u043d\u0435\u0446");
    private static final Pattern MARKS = Pattern.compile("^[\\[(<{\u3010*\\-\\s]+|[\\])>}\u3011*\\-.\\s]+$");
    private static final Pattern BYLINE = Pattern.compile("(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Af|Av|От) "
            + "\\p{Lu}[\\p{L}\\p{M}'.\\-]*(?:(?:,? (?:and|AND|und|et|y|e|of|in|for|with|the|de|van|von|bin|al)|,|/|;| \\|)? "
            + "[\\p{Lu}@][\\p{L}\\p{M}'.\\-@]*){0,10},?");
    private static final String BYLINE_STARTS = "BVPDA\u041e";
    private static final Pattern REPORTER = Pattern.compile(
            "[(\\[]?[\\p{IsHangul}=\u00b7 ]{1,20}(?:기자|특파원|인턴기자|논설위원)[)\\]]?(?:[ /=]*[\\w.+-]+@[\\w.-]+)?|[\\p{IsHan}\u00b7 ]{2,10}記者");
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.+-]+@[\\w-]+\\.[\\w.-]+|@\\w{2,30}|https?://\\S+|www\\.\\S+|\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?[ -]?\\d{3,4}[ -]?\\d{3,4}|\\(?\\d{2,4}\\)?[ .-]\\d{3,4}[.-]\\d{4}(?!\\d)");
    private static final Set<String> CREDIT_MARKS = Set.of(
            "ap photo", "photo not for sale", "getty images", "/afp", "reuters/", "epa/", "shutterstock", "사진", "ⓒ");

    private Lines() {}

    /** Returns what a line is, null where it may be text. */
    static SpanKind kind(Paragraph line, boolean isTail) {
        SpanKind byStart = LinePhrases.byStart(line);
        if (byStart != null) {
            return byStart;
        }
        if (isEndMark(line, isTail)) {
            return SpanKind.END_MARK;
        }
        if (isCaption(line)) {
            return SpanKind.CAPTION;
        }
        if (isByline(line)) {
            return SpanKind.BYLINE;
        }
        if (isTail && DateLine.is(line)) {
            return SpanKind.DATE_LINE;
        }
        return isContact(line) ? SpanKind.CONTACT : null;
    }

    static boolean isByline(Paragraph line) {
        if (line.length() > LONGEST_BYLINE || (line.endsSentence() && !endsInInitial(line))) {
            return false;
        }
        char first = line.text().charAt(line.start());
        if (BYLINE_STARTS.indexOf(first) < 0 && first < 0x1100 && first != '(' && first != '[') {
            return false;
        }
        String text = line.string();
        return BYLINE.matcher(text).matches() || REPORTER.matcher(text).matches();
    }

    private static boolean endsInInitial(Paragraph line) {
        return line.length() > 3 && Character.isUpperCase(line.text().charAt(line.end() - 2));
    }

    private static boolean isEndMark(Paragraph line, boolean isTail) {
        if (line.length() > 12) {
            return false;
        }
        String text = line.string().toLowerCase(Locale.ROOT);
        String bare = MARKS.matcher(text).replaceAll("");
        return (END_MARKS.contains(text) && (isTail || !Character.isLetter(text.charAt(0))))
                || (END_MARKS.contains(bare) && (isTail || bare.length() < text.length()));
    }

    /** Lines that begin with a triangle, or name a picture agency in brackets. */
    private static boolean isCaption(Paragraph line) {
        char first = line.text().charAt(line.start());
        boolean triangle = "\u25b2\u25b3\u25bc\u25bd".indexOf(first) >= 0;
        if (!triangle && ")]/".indexOf(line.text().charAt(line.end() - 1)) < 0) {
            return false;
        }
        String lower = line.string().toLowerCase(Locale.ROOT);
        if (triangle) {
            return lower.indexOf(first, 1) < 0;
        }
        int bracket = Math.max(lower.lastIndexOf('('), lower.lastIndexOf('['));
        return bracket >= 0 && CREDIT_MARKS.stream().anyMatch(mark -> lower.indexOf(mark, bracket) >= 0);
    }

    private static boolean isContact(Paragraph line) {
        if (line.length() > LONGEST_CONTACT || (line.length() > LONGEST_CONTACT_SENTENCE && line.endsSentence())) {
            return false;
        }
        String text = line.string();
        boolean mayBe = text.indexOf('@') >= 0
                || text.contains("://")
                || text.contains("www.")
                || DateLine.digits(text, 0, text.length()) >= 7;
        if (!mayBe) {
            return false;
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            return false;
        }
        String rest = address.replaceAll("");
        long letters = rest.chars().filter(Character::isLetter).count();
        boolean hasLetters = address.reset().find();
        return hasLetters && letters <= (line.endsSentence() ? 12 : 28);
    }
}
