package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges the lines above the first paragraph of prose: repeated titles, slugs, dates, names of writers. */
final class HeadLines {
    private static final int MOST = 30;
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NATIVE_NAME = Pattern.compile("[\\p{IsHangul}]{2,4}(?: ?기자)?|[\\p{IsHan}]{2,4}");

    private HeadLines() {}

    static void add(String title, List<Paragraph> paragraphs, Spans spans) {
        int prose = firstProse(paragraphs);
        boolean mayRepeat = prose < paragraphs.size() && paragraphs.get(prose).length() <= 2 * title.length() + 20;
        if (prose == 0 && !mayRepeat) {
            return;
        }
        Set<String> seen = new HashSet<>();
        seen.add(letters(title));
        Set<String> titleWords = Set.copyOf(List.of(NOT_WORD.split(title.toLowerCase(Locale.ROOT))));
        for (int i = 0; i < prose; i++) {
            Paragraph line = paragraphs.get(i);
            String letters = letters(line.string());
            if (letters.isEmpty()) {
                continue;
            }
            if (!seen.add(letters) && !line.isProse()) {
                spans.add(SpanKind.REPEATED_TITLE, line);
            } else if (DateLine.is(line)) {
                spans.add(SpanKind.DATE_LINE, line);
            } else if (isSlug(line, title, titleWords) && (i + 1 < prose || beginsWithDateline(paragraphs, prose))) {
                spans.add(SpanKind.SLUG, line);
            } else if (NATIVE_NAME.matcher(line.string()).matches()) {
                spans.add(SpanKind.BYLINE, line);
            }
        }
        // The first paragraph of prose may be the title once more.
        if (prose < paragraphs.size() && letters(paragraphs.get(prose).string()).equals(letters(title))) {
            spans.add(SpanKind.REPEATED_TITLE, paragraphs.get(prose));
        }
    }

    /** Without one, the line may be the first words of the text. */
    private static boolean beginsWithDateline(List<Paragraph> paragraphs, int prose) {
        return prose < paragraphs.size()
                && Dateline.at(
                                paragraphs.get(prose).text(),
                                paragraphs.get(prose).start(),
                                paragraphs.get(prose).end())
                        .isPresent();
    }

    private static int firstProse(List<Paragraph> paragraphs) {
        int i = 0;
        while (i < paragraphs.size() && i < MOST) {
            Paragraph line = paragraphs.get(i);
            boolean isCaption = Lines.kind(line, false) != null;
            if (line.length() > Lines.LONGEST || (line.isProse() && !isCaption)) {
                break;
            }
            i++;
        }
        // Without prose nothing tells the head from the text.
        return i == paragraphs.size() || i == MOST ? Math.min(i, 1) : i;
    }

    /** A slug says in fewer words what the title says, or has only small letters and hyphens. */
    private static boolean isSlug(Paragraph line, String title, Set<String> titleWords) {
        if (line.length() >= title.length() || line.length() > 80 || line.endsSentence()) {
            return false;
        }
        String text = line.string();
        boolean isKey = text.indexOf(' ') < 0 && text.indexOf('-') > 0 && text.matches("[\\p{Alnum}\\-/,]+");
        List<String> words = List.of(NOT_WORD.split(text.toLowerCase(Locale.ROOT)));
        return isKey
                || (words.size() > 1 && words.stream().allMatch(word -> word.isEmpty() || titleWords.contains(word)));
    }

    private static String letters(String text) {
        return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
