package groundswell.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * An element that may state when the article was published.
 *
 * @param element a {@code time} element or one marked as date
 * @param block index of the block that it stands in or before
 */
record DatedElement(Element element, int block) {
    private static final List<String> MARKS = WordList.of("""
            publish pubdate pub-date pub_date postdate post-date entrydate entry-date articledate article-date
            dateline datetime date-time timestamp
            """);
    private static final List<String> CHANGES = WordList.of("""
            modif updat comment revis
            """);
    private static final int MAX_LENGTH = 100;
    private static final int MAX_NAMES = 200;

    /** Returns whether the element may state a publication date; one for a change never does. */
    static boolean isOne(Element element) {
        if (element.normalName().equals("meta")) {
            return false;
        }
        boolean time = element.normalName().equals("time");
        if (!time && !element.hasAttr("itemprop") && !element.hasAttr("class") && !element.hasAttr("pubdate")) {
            return false;
        }
        if (isPublication(element)) {
            return true;
        }
        String names = element.className();
        if (names.length() > MAX_NAMES || (!time && names.isEmpty())) {
            return time;
        }
        String lower = names.toLowerCase(Locale.ROOT);
        return !contains(lower, CHANGES)
                && (time || contains(lower, MARKS))
                && !element.attr("itemprop").toLowerCase(Locale.ROOT).contains("modified");
    }

    private static boolean contains(String names, List<String> parts) {
        for (String part : parts) {
            if (names.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPublication(Element element) {
        String itemprop = element.attr("itemprop").toLowerCase(Locale.ROOT);
        return element.hasAttr("pubdate") || itemprop.contains("datepublished") || itemprop.contains("datecreated");
    }

    /** Returns whether it is marked as the date of publication, not only as a date. */
    boolean isPublication() {
        return isPublication(element);
    }

    boolean isTime() {
        return element.normalName().equals("time");
    }

    /** Returns the date as it is written for machines, else as it is shown; null for none, and for that of a change. */
    String text() {
        String shown = ShortText.of(element);
        Element around = element.parent();
        if (VisibleDate.isOfChange(shown) || (around != null && VisibleDate.isOfChange(around.ownText()))) {
            return null;
        }
        for (String name : new String[] {"datetime", "content", "title"}) {
            String value = element.attr(name).strip();
            if (value.length() <= MAX_LENGTH && value.chars().anyMatch(Character::isDigit)) {
                return value;
            }
        }
        return VisibleDate.in(shown).orElse(null);
    }
}
