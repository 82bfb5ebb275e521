package groundswell.furniture;

import groundswell.table.SpanKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands around the words of a title. */
final class TitleTags {
    private static final Pattern START = Pattern.compile(
            "(?:(?:\\([\\p{L}\\p{N} .'-]{2,24}\\)|\\[[^\\]]{1,16}\\]|<[^>]{1,12}>"
                    + "|\u3010[^\u3011]{1,16}\u3011|\u300a[^\u300b]{1,12}\u300b(?=\\s))\\s*"
                    + "|(?:UPDATE|WRAPUP|CORRECTED|RPT|REFILE|BRIEF|FACTBOX|EXCLUSIVE|FEATURE|ANALYSIS|INSIGHT|TABLE|TEXT|POLL|PREVIEW"
                    + "|SNAPSHOT|TIMELINE|SPECIAL REPORT|DEALTALK|INTERVIEW|CORRECTED-UPDATE|RPT-UPDATE)(?: \\d{1,2})?[-:]\\s?"
                    + "|(?:EXCLUSIVE|BREAKING|WATCH|LIVE|VIDEO|PHOTOS|OPINION|EDITORIAL|Breaking|Watch|Exclusive|Opinion|Video): ?)+");
    private static final Pattern END = Pattern.compile(
            "\\s*(?:\\((?:END|LEAD|UPDATE|종합\\d?보?|속보|사진|영상|전문|Photos?|Video|VIDEO|PHOTOS?)\\)|\\[(?:사진|영상|포토|동영상)\\])+$");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+[-|\u2013\u2014\u00b7:]+\\s+(?=[^-|\u2013\u2014]{2,40}$)");

    private TitleTags() {}

    /** Returns the tags of a title; something of it is always left. */
    static List<Span> of(String title, String source) {
        Spans spans = new Spans();
        Matcher start = START.matcher(title);
        if (start.lookingAt() && hasLetter(title, start.end(), title.length())) {
            spans.add(SpanKind.TITLE_TAG, 0, start.end());
        }
        Matcher end = END.matcher(title);
        if (end.find() && end.start() > 0 && hasLetter(title, 0, end.start())) {
            spans.add(SpanKind.TITLE_TAG, end.start(), title.length());
        }
        Matcher separator = SEPARATOR.matcher(title);
        if (source != null && separator.find() && isSource(title.substring(separator.end()), source)) {
            spans.add(SpanKind.TITLE_TAG, separator.start(), title.length());
        }
        return spans.sorted();
    }

    private static boolean isSource(String end, String source) {
        String name = letters(end);
        String own = letters(source.replaceFirst("^www\\.|\\.\\w{2,3}(\\.\\w{2})?$", ""));
        return name.length() >= 2 && own.length() >= 2 && (own.contains(name) || name.contains(own));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean hasLetter(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isLetter);
    }
}
