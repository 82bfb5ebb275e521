package groundswell.furniture;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Place, day and agency at the beginning of a wire text.
 *
 * @param end after its last character
 * @param place as written, null where there is none
 * @param day month and day as written, null where there is none
 * @param agency name that the agency is known by, else as written; null where there is none
 */
public record Dateline(int end, String place, String day, String agency) {
    private static final int LONGEST = 160;
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'`.\\-]*";
    private static final String CITY = "(?<place>" + NAME + "(?:[ /]" + NAME + "){0,4}";
    private static final String CAPITALS = "(?<place>\\p{Lu}[\\p{Lu}\\p{M}'`.\\-]+(?:[ /][\\p{Lu}\\p{M}'`.\\-]+){0,4}";
    private static final String REGION = "(?:, " + NAME + "(?: " + NAME + "){0,3}){0,2}?)";
    private static final String MONTH = "\\p{L}{3,9}\\.?";
    private static final String DAY = "(?:,? (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?,? )?(?<day>" + MONTH
            + " \\d{1,2}|\\d{1,2}\\.?(?: de)? " + MONTH + "|\\d{1,2}/\\d{1,2}))?(?:,? \\d{4})?";
    private static final Pattern WEEKDAY = Pattern.compile(", (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\\.?$");
    private static final String DASH = " ?(?:--|[\u2014\u2013_]|\\.-|\\. ?[\u2014\u2013-]|:|-) ?";

    /** NEW YORK, Oct 19 - */
    private static final Pattern PLACE_ONLY =
            Pattern.compile(CAPITALS + REGION + DAY + "(?: _ ?| ?-- ?| ?[\u2014\u2013] ?| - )(?!" + MONTH + " \\d)");

    /** МОСКВА, 19 июн - РИА Новости. */
    private static final Pattern AGENCY_AFTER_DASH = Pattern.compile(
            CAPITALS + REGION + DAY + " ?[\u2014\u2013-] ?(?<agency>\\p{Lu}[\\p{L}]+(?: \\p{Lu}\\p{L}+)?)[.,] ");

    /** 【ワシントン共同】 【2012年3月4日】 [東京 19日 ロイター] - */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "[\u3010\\[](?<place>[\\p{L}\u30fb]{0,14}?)[ =]?(?<day>(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日)?[ =]?"
                    + "(?<agency>共同|時事|ロイター|AFP(?:=?時事)?)?[\u3011\\]]\\s?-?\\s?");

    private static final List<Pattern> FORMS = List.of(
            // SEOUL, June 19 (Yonhap) --
            Pattern.compile(
                    "(?:" + CITY + REGION + DAY + ",? ?)?[(\\[](?<agency>\\p{L}[\\p{L}&./ '=-]{1,28})[)\\]]" + DASH),
            // МОСКВА, 19 июня. /ТАСС/. and PARIS, June 19 /PRNewswire/ --
            Pattern.compile("(?:" + CITY + REGION + DAY + "[.,]? )/(?<agency>\\p{L}[\\p{L} -]{1,24})/[.]?" + "(?:"
                    + DASH + "| )"),
            AGENCY_AFTER_DASH,
            PLACE_ONLY,
            // [서울=뉴시스] 홍길동 기자 =
            Pattern.compile(
                    "[(\\[\u3010](?<place>[\\p{IsHangul}\u00b7, ]{1,20})=(?<agency>[\\p{IsHangul}\\p{L}0-9 ]{1,20})[)\\]\u3011]"
                            + "\\s?(?:[\\p{IsHangul}\u00b7, ]{2,30}(?:기자|특파원)\\s?=?\\s?)?(?<day>)"),
            // 新华社北京6月19日电（记者...）
            Pattern.compile("(?<agency>新华社|新華社|中新社|中新网|中国新闻网|人民网|央视网|央视新闻|中央社|本报|本报讯|本网)"
                    + "(?<place>[\\p{IsHan}\u00b7]{0,12}?)(?<day>\\d{1,2}月\\d{1,2}日)?(?:电|電|讯|訊|消息|报道)"
                    + "\\s?(?:[(][^)]{1,40}[)])?(?:\\s?[\\p{IsHan} ]{2,12}报道)?\\s?[:,]?\\s?"),
            IN_BRACKETS);

    /** Words in capitals that begin articles and are no places. */
    private static final Set<String> NO_PLACES = Set.of(
            "UPDATE",
            "NOTE",
            "CORRECTION",
            "WATCH",
            "BREAKING",
            "EXCLUSIVE",
            "LIVE",
            "ANALYSIS",
            "OPINION",
            "NEW",
            "Q",
            "A",
            "I",
            "THE",
            "PHOTO",
            "VIDEO",
            "FILE",
            "MORE",
            "READ",
            "SEE",
            "ALSO",
            "FACTBOX",
            "TEXT",
            "EDITORIAL",
            "SHR",
            "NET",
            "REVS",
            "QTLY",
            "NO",
            "YES",
            "BY");

    /** Returns the dateline that begins at an index, empty where there is none. */
    public static Optional<Dateline> at(String text, int from, int to) {
        if (from >= to || !mayBegin(text.charAt(from))) {
            return Optional.empty();
        }
        int most = Math.min(to, from + LONGEST);
        if (!hasMark(text, from, most)) {
            return Optional.empty();
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text).region(from, most);
            if (matcher.lookingAt() && mayFollow(matcher, text, to)) {
                Dateline found = of(matcher);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether there is a bracket or dash, without which no form can match, or a script that needs none. */
    private static boolean hasMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x1100 || "([/_\u2014\u2013".indexOf(c) >= 0) {
                return true;
            }
            if (c == '-' && i + 1 < to && i > from) {
                char before = text.charAt(i - 1);
                char after = text.charAt(i + 1);
                if (before == ' ' || before == '.' || after == '-' || after == ' ') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayBegin(char c) {
        return Character.isUpperCase(c) || "([\u3010".indexOf(c) >= 0 || (c >= 0x4e00 && c <= 0x9fff);
    }

    /** A place without agency is only one where a sentence begins after it; headings of tables go on in capitals. */
    private static boolean mayFollow(Matcher matcher, String text, int to) {
        int next = matcher.end();
        if (next >= to || (matcher.pattern() != PLACE_ONLY && isKnown(group(matcher, "agency")))) {
            return next < to;
        }
        char first = text.charAt(next);
        boolean capitals =
                next + 1 < to && Character.isUpperCase(first) && Character.isUpperCase(text.charAt(next + 1));
        return (Character.isUpperCase(first) && !capitals) || first == '"' || first == '\'';
    }

    private static boolean isKnown(String agency) {
        return agency == null || Agencies.known(agency) != null;
    }

    private static boolean isCapitals(String place) {
        return place != null && place.length() > 1 && Character.isUpperCase(place.charAt(1));
    }

    private static Dateline of(Matcher matcher) {
        String place = group(matcher, "place");
        String agency = group(matcher, "agency");
        if (place != null && NO_PLACES.contains(place.split(",", 2)[0])) {
            return null;
        }
        String day = withoutStop(group(matcher, "day"));
        if (place == null && agency == null && day == null) {
            return null;
        }
        // Of a name in brackets alone, only an agency's says something.
        if (place == null && day == null && Agencies.known(agency) == null) {
            return null;
        }
        String known = agency == null ? null : Agencies.known(agency);
        // Brackets of Japanese enclose much else.
        if (matcher.pattern() == IN_BRACKETS && known == null && day == null) {
            return null;
        }
        boolean isSure = known != null || agency == null || day != null || isCapitals(place);
        if (!isSure || (matcher.pattern() == AGENCY_AFTER_DASH && known == null)) {
            return null;
        }
        String only = place == null ? null : WEEKDAY.matcher(place).replaceAll("");
        return new Dateline(matcher.end(), only, day, known == null ? agency : known);
    }

    private static String withoutStop(String day) {
        return day != null && day.endsWith(".") ? day.substring(0, day.length() - 1) : day;
    }

    private static String group(Matcher matcher, String name) {
        try {
            String group = matcher.group(name);
            return group == null || group.isBlank() ? null : group.strip();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
