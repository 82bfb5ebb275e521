package groundswell.table;

import static groundswell.table.ColumnType.BOOLEAN;
import static groundswell.table.ColumnType.DATE;
import static groundswell.table.ColumnType.DOUBLE;
import static groundswell.table.ColumnType.INT;
import static groundswell.table.ColumnType.LONG;
import static groundswell.table.ColumnType.STRING;
import static groundswell.table.ColumnType.STRINGS;

import java.util.List;
import java.util.stream.Stream;

/** Declares the published tables of topics: as they were learned, and as they are applied. */
public final class TopicTables {
    private static final String NPMI =
            "mean normalised pointwise mutual information of its ten words of most weight in the"
                    + " fitted stories, -1 to 1: whether they go together";
    private static final String UMASS = "mean UMass coherence of the same, 0 at most";
    private static final String EXCLUSIVITY =
            "mean share of the topic in the probabilities that all topics give those words, 0 to 1";
    private static final String STABILITY =
            "mean share of those words that the nearest topic of a fit with another seed has"
                    + " too (Jaccard), 0 to 1; null where topics.stability_fits is 0";

    public static final Table TOPIC_MODEL = new Table(
            "topic_model",
            "a word in a topic, learned once in an epoch and applied to all articles",
            false,
            List.of("lang", "topic_id", "term"),
            List.of("topic_id", "term"),
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("topic_id", STRING, "the topic"),
                    Column.of("epoch", INT, "epoch in which it was fitted"),
                    Column.of("term", STRING, "a word of the language's vocabulary"),
                    Column.of(
                            "weight",
                            DOUBLE,
                            "occurrences expected of it in the fitted stories, each by word_weight, with the prior"),
                    Column.of(
                            "word_weight",
                            DOUBLE,
                            "what an occurrence counts: the inverse document frequency, scaled to 1 on average"),
                    Column.of("forms", STRINGS, "other terms that count as it: of a name, its other forms")));

    public static final Table TOPIC_FITS = new Table(
            "topic_fits",
            "a topic as it was fitted",
            false,
            List.of("lang", "topic_id"),
            List.of("topic_id"),
            List.of(
                    Column.of("topic_id", STRING, "language, epoch of birth and number of the topic"),
                    Column.of("lang", STRING, "language"),
                    Column.of("epoch", INT, "epoch in which it was fitted"),
                    Column.of("label", STRING, "its most telling words, by class-based TF-IDF"),
                    Column.maybe("fitted_to", DATE, "last day of the stories of its language when it was fitted"),
                    Column.of(
                            "known_low",
                            DOUBLE,
                            "known_share of article_topics that 5 % of these stories were below: far from all topics"),
                    Column.of("npmi", DOUBLE, NPMI),
                    Column.of("umass", DOUBLE, UMASS),
                    Column.of("exclusivity", DOUBLE, EXCLUSIVITY),
                    Column.maybe("stability", DOUBLE, STABILITY)));

    public static final Table TOPIC_EVENTS = new Table(
            "topic_events",
            "what became of a topic when the epoch began",
            false,
            List.of("lang", "event", "topic_id"),
            List.of("topic_id"),
            List.of(
                    Column.of("lang", STRING, "language"),
                    Column.of("epoch", INT, "the epoch that began"),
                    Column.of(
                            "event",
                            STRING,
                            "born; continues: it keeps its id; split: it was part of the other; merged: it ended in the"
                                    + " other; died"),
                    Column.of("topic_id", STRING, "the topic: of the new epoch, but of the one before where it ended"),
                    Column.maybe("other_topic_id", STRING, "the topic that it was, was part of or ended in"),
                    Column.maybe(
                            "similarity",
                            DOUBLE,
                            "1 less the Jensen-Shannon distance of the two topics' words, 0 to 1")));

    public static final Table TOPICS = new Table(
            "topics",
            "a topic",
            false,
            List.of("lang", "topic_id"),
            List.of("topic_id"),
            Stream.concat(
                            TOPIC_FITS.columns().stream(),
                            Stream.of(
                                    Column.of("articles", LONG, "articles whose main topic it is"),
                                    Column.of("stories", LONG, "stories whose representative has it as main topic"),
                                    Column.of("sources", LONG, "sources of those articles"),
                                    Column.maybe("first_seen_on", DATE, "first day of those articles"),
                                    Column.of(
                                            "exemplars",
                                            STRINGS,
                                            "story_id of up to three stories that it explains best")))
                    .toList());

    public static final Table TOPIC_TERMS = new Table(
            "topic_terms",
            "a word of a topic",
            false,
            List.of("lang", "topic_id", "rank"),
            List.of("topic_id", "rank"),
            List.of(
                    Column.of("topic_id", STRING, "the topic"),
                    Column.of("lang", STRING, "language"),
                    Column.of("rank", INT, "place by weight, then term"),
                    Column.of("keyword_rank", INT, "place by class_tf_idf, then term"),
                    Column.of("term", STRING, "the word"),
                    Column.of("weight", DOUBLE, "probability of the word in the topic"),
                    Column.of("class_tf_idf", DOUBLE, "how well the word tells the topic from the others")));

    public static final Table ARTICLE_TOPICS = new Table(
            "article_topics",
            "a topic of an article: the main one, and others of topics.min_weight and more",
            false,
            List.of("topic_id", "article_id"),
            List.of("article_id", "rank"),
            List.of(
                    Column.of("article_id", STRING, "the article"),
                    Column.of("rank", INT, "place by weight; 1 is the article's main topic"),
                    Column.of("topic_id", STRING, "the topic"),
                    Column.of("weight", DOUBLE, "share of the article that the topic explains, 0 to 1"),
                    Column.of("known_share", DOUBLE, "share of the article's words that any topic knows, 0 to 1")));

    public static final Table TOPIC_COVERAGE = Tables.byPeriod(
            "topic_coverage",
            "how well the topics know the stories of a period",
            List.of(),
            Column.of("stories", LONG, "stories first published in the period"),
            Column.of(
                    "far_stories",
                    LONG,
                    "of these, stories with a smaller known_share than known_low: far from all topics"),
            Column.of("far_share", DOUBLE, "far_stories / stories, 0 to 1"),
            Column.of("far_share_low", DOUBLE, "lower end of its 95 % Wilson interval"),
            Column.of("far_share_high", DOUBLE, "upper end of its 95 % Wilson interval"),
            Column.of(
                    "fitted_far_share",
                    DOUBLE,
                    "the same share of all stories up to the day when the topics were fitted"),
            Column.of(
                    "refit_due",
                    BOOLEAN,
                    "a closed period after that day, of which even far_share_low is topics.refit_ratio times that share"));

    public static final Table TOPIC_SHARES = Tables.byPeriod(
            "topic_shares",
            "a topic in a period; absence of a topic is a true zero",
            List.of("topic_id"),
            Column.of("topic_id", STRING, "the topic"),
            Column.of("articles", LONG, "articles whose main topic it is"),
            Column.of(
                    "stories", LONG, "stories first published in the period whose representative has it as main topic"),
            Column.of("sources", LONG, "sources of those articles"),
            Column.of("effective_sources", DOUBLE, "exp of the entropy of its articles over sources"),
            Column.of("total_stories", LONG, "all stories first published in the period"),
            Column.of("share", DOUBLE, "stories / total_stories, 0 to 1"),
            Column.of("share_low", DOUBLE, "lower end of the 95 % Wilson interval of share"),
            Column.of("share_high", DOUBLE, "upper end of the 95 % Wilson interval of share"));

    private TopicTables() {}
}
