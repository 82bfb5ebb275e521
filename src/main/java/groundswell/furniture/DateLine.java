package groundswell.furniture;

import java.util.regex.Pattern;

/** Tells lines that only say when an article was published. */
final class DateLine {
    private static final int LONGEST = 90;
    private static final int MOST_OTHER_LETTERS = 10;
    private static final Pattern FEW_WORDS = Pattern.compile("\\P{L}*\\p{L}{0,12}\\P{L}*");
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d.])(?:19|20)\\d{2}\\s?[-./\u5e74\ub144]\\s?\\d{1,2}\\s?[-./\u6708\uc6d4]\\s?\\d{1,2}"
                    + "|(?<![\\d.,/])\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2}(?!\\d)"
                    + "|\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}"
                    + "|\\d{1,2}\\.?(?: de)? \\p{L}{3,10}\\.?,?(?: de)? \\d{4}");

    private DateLine() {}

    /** Returns whether a line is a date, perhaps with a time and a few words. */
    static boolean is(Paragraph line) {
        if (line.length() > LONGEST || line.endsSentence() || digits(line.text(), line.start(), line.end()) < 5) {
            return false;
        }
        java.util.regex.Matcher day = DAY.matcher(line.text()).region(line.start(), line.end());
        if (!day.find()) {
            return false;
        }
        return FEW_WORDS.matcher(line.text()).region(line.start(), day.start()).matches()
                && letters(line.text(), day.end(), line.end()) <= MOST_OTHER_LETTERS;
    }

    private static int letters(String text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    static int digits(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
