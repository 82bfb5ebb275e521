package groundswell.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How well the stories of a collection of one source agree with what comparing all texts with all others says. */
final class StoryQuality {
    private static final int BANDS = 11;

    private final int windowDays;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> stories = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Boolean> briefs = new ArrayList<>();
    private final List<ComparedText> texts = new ArrayList<>();
    private final ExactPairs exact = new ExactPairs();
    private int pairs;
    private int bulletins;
    private int bulletinsTogether;
    private int found;

    StoryQuality(Dataset<Row> clean, int windowDays) {
        this.windowDays = windowDays;
        StoryRun run = new StoryRun(clean, StoryRun.config("stories.window_days=" + windowDays));
        Dataset<Row> articles = run.articles.select(
                col("external_id"),
                col("story_id"),
                col("published_on"),
                when(col("is_brief"), col("title_words")).as("title"),
                col("body_words"),
                col("body_capitals"),
                col("lang"));
        for (Row article : articles.collectAsList()) {
            String title = article.getString(3);
            String body = article.getString(4);
            int day = (int) article.<LocalDate>getAs(2).toEpochDay();
            places.put(article.getString(0), places.size());
            stories.add(article.getString(1));
            days.add(day);
            briefs.add(title != null);
            texts.add(new ComparedText(title, body, article.getAs(5), article.getString(6)));
            exact.add(title == null ? body : title + "\n" + body, day);
        }
    }

    /** Counts which of the pairs within the window are together; rows (a, b) of the input's own ids. */
    void compare(List<Row> truth) {
        for (Row pair : truth) {
            int a = places.get(pair.getString(0));
            int b = places.get(pair.getString(1));
            if (Math.abs(days.get(a) - days.get(b)) > windowDays) {
                continue;
            }
            pairs++;
            if (isBulletin(a, b)) {
                bulletins++;
                bulletinsTogether += isTogether(a, b) ? 1 : 0;
            } else {
                found += isTogether(a, b) ? 1 : 0;
            }
        }
    }

    int pairs() {
        return pairs;
    }

    /** Returns the share of the pairs, bulletins aside, that are together. */
    double recall() {
        return found / (double) (pairs - bulletins);
    }

    /** Returns the share of all pairs that are together whose texts are as alike as is asked for. */
    double precision() {
        Map<String, List<Integer>> members = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            members.computeIfAbsent(stories.get(text), story -> new ArrayList<>())
                    .add(text);
        }
        long together = 0;
        long alike = 0;
        for (List<Integer> story : members.values()) {
            for (int i = 0; i < story.size(); i++) {
                for (int j = 0; j < i; j++) {
                    together++;
                    alike += isAlike(story.get(i), story.get(j)) ? 1 : 0;
                }
            }
        }
        return alike / (double) together;
    }

    /**
     * Returns the share of all pairs within the window, briefs and bulletins aside, that are together: the i-th of those
     * with a Jaccard index from i/10 on; 1 where there are none.
     */
    List<Double> recallByJaccard() {
        int[] all = new int[BANDS];
        int[] ofThem = new int[BANDS];
        for (ExactPairs.Pair pair : exact.pairs(2, 0.2, windowDays)) {
            boolean isBrief = Math.min(exact.size(pair.one()), exact.size(pair.other())) < 30;
            if (!isBrief && !isBulletin(pair.one(), pair.other())) {
                int band = (int) (pair.jaccard() * 10);
                all[band]++;
                ofThem[band] += isTogether(pair.one(), pair.other()) ? 1 : 0;
            }
        }
        List<Double> recall = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            recall.add(all[band] == 0 ? 1 : Math.round(1000.0 * ofThem[band] / all[band]) / 1000.0);
        }
        return recall;
    }

    private boolean isTogether(int a, int b) {
        return stories.get(a).equals(stories.get(b));
    }

    /** All is of one source, so that briefs of different days are rubrics. */
    private boolean isBulletin(int a, int b) {
        boolean isRubric = briefs.get(a) && briefs.get(b) && !days.get(a).equals(days.get(b));
        return isRubric
                || texts.get(a).hasOtherFigures(texts.get(b))
                || texts.get(a).hasOtherNames(texts.get(b));
    }

    private boolean isAlike(int a, int b) {
        int fewer = Math.min(exact.size(a), exact.size(b));
        return exact.common(a, b) >= (fewer < 30 ? 0.75 : 0.5) * fewer;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pairs, of them %d bulletins (%d together); recall %.4f, precision %.4f, recall by Jaccard %s",
                pairs,
                bulletins,
                bulletinsTogether,
                recall(),
                precision(),
                recallByJaccard());
    }
}
