package groundswell.testing;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Prints what {@link StoryCorpus} is like, to compare with real news. */
public final class StoryCorpusFigures {
    private static final int WINDOW_DAYS = 3;
    private static final int LONGEST_RUN = 5;

    private final List<Article> articles = new ArrayList<>();

    private record Article(long story, String kind, LocalDate day, String words) {}

    private StoryCorpusFigures(Dataset<Row> cleanArticles, Dataset<Row> truth) {
        cleanArticles
                .join(truth, "article_id")
                .select("planted_story", "kind", "published_on", "body_words")
                .orderBy(col("planted_story"), col("published_on"))
                .collectAsList()
                .forEach(row ->
                        articles.add(new Article(row.getLong(0), row.getString(1), row.getAs(2), row.getString(3))));
    }

    /** Prints the figures of a corpus: {@code [ARTICLES [SEED]]}, default 10000 1. It is held in memory: 2 GB for 50,000. */
    public static void main(String[] arguments) {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        SparkSession spark = SharedSpark.session();
        StoryCorpusFigures figures = new StoryCorpusFigures(
                StoryCorpus.cleanArticles(spark, seed, count, StoryCorpus.days(count)),
                StoryCorpus.truth(spark, seed, count));
        figures.printKinds();
        figures.printRuns("all articles", article -> true);
        figures.printRuns("one article a story", article -> !member(article));
        figures.printChance();
    }

    private static boolean member(Article article) {
        return !article.kind().equals("alone") && !article.kind().equals("first");
    }

    private void printKinds() {
        Map<String, Integer> kinds = new TreeMap<>();
        articles.forEach(article -> kinds.merge(article.kind(), 1, Integer::sum));
        double words = articles.stream()
                .mapToInt(article -> article.words().split("\\s").length)
                .average()
                .orElse(0);
        System.out.printf(Locale.ENGLISH, "%,d articles, %.1f words each, %s%n", articles.size(), words, kinds);
    }

    /** Prints how often runs of words come again. */
    private void printRuns(String name, Predicate<Article> wanted) {
        for (int words = 1; words <= LONGEST_RUN; words++) {
            Map<Long, Integer> frequency = new HashMap<>();
            long places = 0;
            int size = 0;
            for (Article article : articles) {
                if (wanted.test(article)) {
                    size++;
                    places += Math.max(0, article.words().split("\\s").length - words + 1);
                    for (long shingle : WordShingles.of(article.words(), words)) {
                        frequency.merge(shingle, 1, Integer::sum);
                    }
                }
            }
            long once = frequency.values().stream().filter(df -> df == 1).count();
            double meetings = frequency.values().stream()
                    .mapToDouble(df -> (double) df * (df - 1))
                    .sum();
            int most = frequency.values().stream().mapToInt(df -> df).max().orElse(0);
            System.out.printf(
                    Locale.ENGLISH,
                    "%s, runs of %d: %,d distinct, %.3f of all places; in one article only %.4f; the most frequent in"
                            + " %.4f of the articles; an article meets others %.1f times%n",
                    name,
                    words,
                    frequency.size(),
                    (double) frequency.size() / places,
                    (double) once / frequency.size(),
                    (double) most / size,
                    meetings / size);
        }
    }

    /** Prints how many pairs of different stories, at most three days apart, look alike. */
    private void printChance() {
        Map<Long, List<Integer>> postings = new HashMap<>();
        List<long[]> fives = new ArrayList<>();
        long[] pairs = new long[5];
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            long[] shingles = WordShingles.of(article.words(), LONGEST_RUN);
            int[] shared = new int[i];
            for (long shingle : shingles) {
                List<Integer> earlier = postings.computeIfAbsent(shingle, key -> new ArrayList<>());
                earlier.forEach(other -> shared[other]++);
                earlier.add(i);
            }
            for (int j = 0; j < i; j++) {
                Article other = articles.get(j);
                if (shared[j] > 0
                        && article.story() != other.story()
                        && Math.abs(article.day().toEpochDay() - other.day().toEpochDay()) <= WINDOW_DAYS) {
                    boolean bulletins =
                            article.kind().equals("bulletin") && other.kind().equals("bulletin");
                    double containment = (double) shared[j] / Math.min(shingles.length, fives.get(j).length);
                    pairs[0]++;
                    pairs[1] += shared[j] >= 3 ? 1 : 0;
                    pairs[2] += shared[j] >= 6 ? 1 : 0;
                    pairs[3] += containment >= 0.2 && !bulletins ? 1 : 0;
                    pairs[4] += containment >= 0.2 && bulletins ? 1 : 0;
                }
            }
            fives.add(shingles);
        }
        System.out.printf(
                Locale.ENGLISH,
                "pairs of different stories within %d days that share runs of %d words: %,d at least 1, %,d at least 3,"
                        + " %,d at least 6; a fifth of the shorter one: %,d, and %,d pairs of bulletins%n",
                WINDOW_DAYS,
                LONGEST_RUN,
                pairs[0],
                pairs[1],
                pairs[2],
                pairs[3],
                pairs[4]);
    }
}
