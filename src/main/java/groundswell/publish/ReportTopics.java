package groundswell.publish;

import groundswell.publish.ReportData.Topic;
import groundswell.publish.ReportData.Topics;
import java.util.List;

/** Prints the topics. */
final class ReportTopics {
    private ReportTopics() {}

    static void add(Html html, Topics topics) {
        html.open("section", "aria-labelledby", "topics")
                .leaf("h2", "Topics", "id", "topics")
                .line();
        List<String> languages =
                topics.topics().stream().map(Topic::lang).distinct().toList();
        if (languages.isEmpty()) {
            html.leaf("p", "No topics: there are too few words that occur often enough.");
        } else {
            html.leaf(
                    "p",
                    "Words that occur together, and the share of the stories of each "
                            + topics.grain().id()
                            + " whose main topic it is, without partial ones. Each picture has its own scale, from zero.");
        }
        for (String lang : languages) {
            List<Topic> ofLanguage = topics.topics().stream()
                    .filter(topic -> topic.lang().equals(lang))
                    .toList();
            List<Topic> used =
                    ofLanguage.stream().filter(topic -> topic.stories() > 0).toList();
            html.open("h3").leaf("bdi", Figures.language(lang)).close("h3").line();
            table(html, topics, used, lang);
            int unused = ofLanguage.size() - used.size();
            if (unused > 0) {
                html.leaf(
                        "p",
                        (unused == 1 ? "One more topic is" : Figures.number(unused) + " more topics are")
                                + " the main topic of no story (table topics).",
                        "class",
                        "quiet");
            }
        }
        html.close("section").line();
    }

    private static void table(Html html, Topics topics, List<Topic> used, String lang) {
        html.open(
                "table", "class", "cards topics", "role", "table", "aria-label", "topics in " + Figures.language(lang));
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (String heading : List.of("Topic", "Share over time", "Stories")) {
            html.leaf(
                    "th",
                    heading,
                    "scope",
                    "col",
                    "role",
                    "columnheader",
                    "class",
                    heading.equals("Stories") ? "number" : "words");
        }
        html.close("tr").close("thead").open("tbody", "role", "rowgroup").line();
        for (Topic topic : used) {
            html.open("tr", "role", "row");
            html.open("th", "scope", "row", "role", "rowheader", "class", "term")
                    .leaf("bdi", topic.label());
            html.open("p", "class", "also")
                    .leaf("bdi", String.join(", ", topic.words()))
                    .close("p");
            html.close("th").open("td", "role", "cell", "class", "picture");
            Sparkline.add(html, topics.grain(), topics.axis(), topic.shares(), null);
            html.close("td");
            html.leaf(
                    "td", Figures.number(topic.stories()), "role", "cell", "class", "number", "data-label", "Stories");
            html.close("tr").line();
        }
        html.close("tbody").close("table").line();
    }
}
