package groundswell.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The small facts that a page states of itself; null where it does not. */
final class PageFields {
    private PageFields() {}

    static String lang(Document document, MetaFields meta, JsonLd json) {
        Element html = document.selectFirst("html");
        String own = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        String lang = own.isBlank() ? meta.first("og:locale", "content-language", "language", "dc.language") : own;
        if (lang == null) {
            lang = json.text("inLanguage");
        }
        return lang == null || lang.isBlank() || lang.length() > 35
                ? null
                : lang.strip().split("[,;\\s]", 2)[0].replace('_', '-');
    }

    static String source(MetaFields meta, JsonLd json) {
        String name = meta.first("og:site_name");
        if (name == null) {
            name = json.names("publisher");
        }
        return name == null ? meta.first("dc.publisher", "publisher", "application-name") : name;
    }

    static String section(MetaFields meta, JsonLd json) {
        String section = meta.first("article:section", "og:article:section");
        if (section == null) {
            section = json.text("articleSection");
        }
        return section == null ? meta.first("parsely-section", "section", "itemprop:articlesection") : section;
    }

    static String url(Document document, MetaFields meta, JsonLd json) {
        for (Element link : document.getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical") && isAbsolute(link.attr("href"))) {
                return link.attr("href").strip();
            }
        }
        String stated = meta.first("og:url");
        if (!isAbsolute(stated)) {
            stated = json.text("url");
        }
        return isAbsolute(stated) ? stated.strip() : null;
    }

    private static boolean isAbsolute(String url) {
        return url != null && url.strip().matches("(?is)https?://[^\\s/].{0,2000}");
    }
}
