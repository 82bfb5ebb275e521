package groundswell.formats;

import java.util.Map;
import java.util.Set;

/** What the root element of an XML file says of its content. */
enum NewsFormat {
    NITF,
    NEWSML,
    RSS,
    ATOM,
    /** The root element is the only item, and its fields have the names that it gives them. */
    OTHER;

    private static final Set<String> NEWSML_ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem");

    /** Returns the format of a file with that root element. */
    static NewsFormat of(String root) {
        return switch (root) {
            // News messages of the first NewsML hold NITF.
            case "nitf", "NewsML" -> NITF;
            case "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem" -> NEWSML;
            case "rss", "RDF" -> RSS;
            case "feed", "entry" -> ATOM;
            default -> OTHER;
        };
    }

    /** Returns whether an element is an item. */
    boolean isItem(String localName) {
        return switch (this) {
            case NITF -> localName.equals("nitf");
            case NEWSML -> NEWSML_ITEMS.contains(localName);
            case RSS -> localName.equals("item");
            case ATOM -> localName.equals("entry");
            case OTHER -> true;
        };
    }

    /** Returns an item. */
    Item item(XmlElement element, String language) {
        return switch (this) {
            case NITF -> Item.of(NitfArticle.fields(element, language), element);
            case NEWSML -> NewsMlItem.of(element, language);
            case RSS -> Item.of(FeedEntry.ofRss(element, language), element);
            case ATOM -> Item.of(FeedEntry.ofAtom(element, language), element);
            case OTHER -> Item.of(Map.of(), element);
        };
    }
}
