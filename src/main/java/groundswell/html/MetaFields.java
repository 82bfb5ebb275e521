package groundswell.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, the first of each. */
final class MetaFields {
    private static final int MAX_LENGTH = 5000;
    private static final int MAX_FIELDS = 2000;
    /** Most trusted first. Names of changes are not among them: a change is no publication. */
    private static final List<String> DATES = WordList.of("""
            article:published_time og:article:published_time og:published_time itemprop:datepublished datepublished
            rnews:datepublished parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime
            cxenseparse:recs:articlepublishdate article:published article.published article_date_original
            originalpublicationdate bt:pubdate og:pubdate pubdate publishdate publish-date publish_date publishtime
            publication_date publication-date publicationdate published_date published_time published_at published
            date_published datepublication dc.date.issued dcterms.issued dc.date.published dcterms.date dc.date
            dc.date.created dcterms.created itemprop:datecreated citation_publication_date weibo:article:create_at
            article:create_at article.created og:release_date date
            """);

    private final Map<String, String> values = new HashMap<>();

    private MetaFields() {}

    static MetaFields of(Document document) {
        MetaFields fields = new MetaFields();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= MAX_LENGTH && fields.values.size() < MAX_FIELDS) {
                for (String kind : new String[] {"property", "name", "http-equiv"}) {
                    fields.add(meta.attr(kind), content);
                }
                if (meta.hasAttr("itemprop") && isOfArticle(meta)) {
                    fields.add("itemprop:" + meta.attr("itemprop"), content);
                }
            }
        }
        return fields;
    }

    /** Properties of a comment, a picture or a video say nothing of the article. */
    private static boolean isOfArticle(Element meta) {
        int climbed = 0;
        for (Element around = meta.parent(); around != null && climbed < 50; around = around.parent(), climbed++) {
            if (around.hasAttr("itemscope")) {
                String type = around.attr("itemtype").toLowerCase(Locale.ROOT);
                return type.isEmpty()
                        || type.contains("article")
                        || type.contains("posting")
                        || type.contains("page")
                        || type.contains("creativework");
            }
        }
        return true;
    }

    private void add(String name, String content) {
        if (!name.isBlank()) {
            values.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), content);
        }
    }

    /** Returns the first value that there is, null for none. */
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Returns what may be the publication date, the most trusted first. */
    List<String> dates() {
        return DATES.stream()
                .map(values::get)
                .filter(value ->
                        value != null && value.length() < 100 && value.chars().anyMatch(Character::isDigit))
                .toList();
    }
}
