package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dateline before the first words of a body and the marks after the last. */
final class BodyEnds {
    private static final int MOST_PARAGRAPHS = 3;
    private static final int WINDOW = 80;
    private static final Pattern SIGN_OFF = Pattern.compile(
            "\\s*(?:\\((?:END|[a-z]{2,4}(?:[-/][a-z]{2,5}){0,3}|끝|完|了|Ends?)\\)|<끝>|\\bREUTERS?(?:\\.{2,3})?|\\bReuter(?=$)|-0-|###|-30-|NNNN"
                    + "|-END-|\\bEnditem)\\s*(?:&#3;|\\^M)?$");
    private static final Pattern TAG =
            Pattern.compile("\\s*[(\\[/](?:with )?(?<agency>\\p{L}[\\p{L}\\d -]{1,24})[)\\]/]\\.?$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?:[(\\[]?\\s?[\\p{IsHangul}=\u00b7 ]{2,24}(?:기자|특파원)[)\\]]?\\s?=?|[\\w.+-]+@[\\w-]+\\.[\\w.-]+)\\s*$");

    private final List<Paragraph> paragraphs;
    private final Spans spans;
    private String agency;
    private String place;
    private String day;

    BodyEnds(List<Paragraph> paragraphs, Spans spans) {
        this.paragraphs = paragraphs;
        this.spans = spans;
    }

    void add() {
        dateline();
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            if (!spans.covers(paragraphs.get(i))) {
                end(paragraphs.get(i));
                return;
            }
        }
    }

    /** Returns the agency of the dateline, else of a tag or mark at the end, null where none is named. */
    String agency() {
        if (agency != null) {
            return agency;
        }
        for (Span span : spans.sorted()) {
            String text = span.kind() == SpanKind.END_MARK
                    ? paragraphs.get(0).text().substring(span.start(), span.end())
                    : "";
            if (text.toUpperCase(Locale.ROOT).contains("REUTER")) {
                return "Reuters";
            }
        }
        return null;
    }

    String place() {
        return place;
    }

    String day() {
        return day;
    }

    private void dateline() {
        int looked = 0;
        for (Paragraph paragraph : paragraphs) {
            int start = firstLeft(paragraph);
            if (start == paragraph.end()) {
                continue;
            }
            Optional<Dateline> found = Dateline.at(paragraph.text(), start, paragraph.end());
            if (found.isPresent()) {
                spans.add(SpanKind.DATELINE, start, found.get().end());
                agency = found.get().agency();
                place = found.get().place();
                day = found.get().day();
                return;
            }
            looked++;
            if (looked == MOST_PARAGRAPHS) {
                return;
            }
        }
    }

    /** Returns the first character of a paragraph that no span at its beginning has taken. */
    private int firstLeft(Paragraph paragraph) {
        int start = Math.min(spans.endOfSpanAt(paragraph.start()), paragraph.end());
        while (start < paragraph.end() && paragraph.text().charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private void end(Paragraph paragraph) {
        int end = paragraph.end();
        // A notice may be all that stands after the mark.
        int start = spans.startOfSpanBefore(end);
        if (start > paragraph.start()) {
            end = start;
        }
        boolean found = true;
        while (found && end > paragraph.start()) {
            while (end > paragraph.start() && paragraph.text().charAt(end - 1) == ' ') {
                end--;
            }
            if (isPlainEnd(paragraph.text(), paragraph.start(), end)) {
                return;
            }
            int from = Math.max(paragraph.start(), end - WINDOW);
            int mark = match(SIGN_OFF, paragraph.text(), from, end, SpanKind.END_MARK);
            int tag = mark >= 0 ? mark : tag(paragraph.text(), from, end);
            int before = tag >= 0 ? tag : match(BYLINE, paragraph.text(), from, end, SpanKind.BYLINE);
            found = before > paragraph.start();
            end = found ? before : end;
        }
    }

    /** Most texts end in a full stop after a word, which no mark does. */
    private static boolean isPlainEnd(String text, int start, int end) {
        return end - start > 1
                && ".\"'!?".indexOf(text.charAt(end - 1)) >= 0
                && ")]/".indexOf(text.charAt(end - 2)) < 0
                && text.charAt(end - 2) != '@';
    }

    private int match(Pattern pattern, String text, int from, int end, SpanKind kind) {
        Matcher matcher = pattern.matcher(text).region(from, end);
        if (!matcher.find() || matcher.end() != end) {
            return -1;
        }
        spans.add(kind, matcher.start(), end);
        return matcher.start();
    }

    private int tag(String text, int from, int end) {
        Matcher matcher = TAG.matcher(text).region(from, end);
        if (!matcher.find() || matcher.end() != end) {
            return -1;
        }
        String known = Agencies.known(matcher.group("agency"));
        if (known == null) {
            return -1;
        }
        agency = agency == null ? known : agency;
        spans.add(SpanKind.AGENCY_TAG, matcher.start(), end);
        return matcher.start();
    }
}
