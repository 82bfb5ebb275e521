package groundswell.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How surely an element is no part of the article, by its tag and by what its author called it. */
enum Furniture {
    NONE,
    /** Unless most of the page's text is in it. */
    LIKELY,
    /** In any case. */
    SURE;

    private static final Set<String> WHOLE_PAGE = Set.of("html", "body", "main", "article");
    private static final Set<String> SURE_TAGS = Set.of("nav", "footer", "dialog", "figcaption");
    private static final Set<String> LIKELY_TAGS = Set.of("aside", "form", "menu");
    private static final Set<String> SURE_WORDS = WordList.setOf(
            "comment comments disqus respond caption captions figcaption credit cookie cookies consent gdpr");
    private static final Set<String> LIKELY_WORDS = WordList.setOf("""
            related recommended recommendation recommendations share sharing social newsletter newsletters subscribe
            subscription signup cta promo promos promotion sponsor sponsored advert advertisement ad ads adsense banner
            sidebar rail breadcrumb breadcrumbs nav navigation navbar menu footer
            byline author authors bio attribution tag tags taglist timestamp dateline meta metadata copyright disclaimer
            dek deck subtitle subheadline standfirst kicker tagline strapline eyebrow abstract highlights keypoints
            popup modal overlay tooltip rollover popover hovercard widget widgets outbrain taboola trending popular
            toc pagination pager paging next previous prev more readmore
            skip hidden print login paywall donate rating ratings vote poll toolbar tools follow
            gallery slideshow carousel video
            """);
    private static final List<String> STEMS = WordList.of("""
            related recommend newsletter comment sharing social caption breadcrumb sponsor advert promo outbrain
            taboola byline subscri sidebar
            """);

    /** Returns the judgement on an element alone, whatever lies around it. */
    static Furniture of(Element element) {
        String tag = element.normalName();
        if (WHOLE_PAGE.contains(tag)) {
            return NONE;
        }
        if (SURE_TAGS.contains(tag)) {
            return SURE;
        }
        Furniture named = LIKELY_TAGS.contains(tag) ? LIKELY : NONE;
        for (String attribute : new String[] {"class", "id", "role"}) {
            String names = element.attr(attribute);
            if (!names.isEmpty() && named != SURE) {
                named = worse(named, ofNames(names));
            }
        }
        boolean hidden = isHidden(element);
        return named != NONE && hidden ? SURE : hidden ? LIKELY : named;
    }

    private static Furniture worse(Furniture a, Furniture b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Furniture ofNames(String names) {
        Furniture found = NONE;
        for (String word : words(names)) {
            if (SURE_WORDS.contains(word)) {
                return SURE;
            }
            found = found == NONE && (LIKELY_WORDS.contains(word) || hasStem(word)) ? LIKELY : found;
        }
        return found;
    }

    private static boolean hasStem(String word) {
        for (String stem : STEMS) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }

    /** Returns the words of class names such as {@code article__relatedLinks ad-slot}, in lower case. */
    private static List<String> words(String names) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean hump = isCapital(c) && i > start && !isCapital(names.charAt(i - 1));
            if (hump || !(isCapital(c) || (c >= 'a' && c <= 'z'))) {
                if (i > start) {
                    words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = hump ? i : i + 1;
            }
        }
        return words;
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
