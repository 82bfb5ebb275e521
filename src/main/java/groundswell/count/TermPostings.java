package groundswell.count;

import groundswell.table.Grain;
import groundswell.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Turns articles into postings: rows (lang, term, postings), the last a packed block with one {@link Posting} for each
 * article of the partition that holds the term. Articles of one story must follow each other, in order of publication;
 * so whether an article is its story's first with the term in a period is known here, and all counts of stories become
 * sums.
 */
final class TermPostings implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;
    /** A block is passed on when a task holds this many bytes of postings, or this many terms. */
    private static final long MOST_BYTES = 192L << 20;

    private static final int MOST_TERMS = 1_500_000;

    private final int longest;

    TermPostings(int longest) {
        this.longest = longest;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
        return new Blocks(articles, longest);
    }

    /** A term in one article, with the first way of writing it within a sentence, else the first of all. */
    private static final class InArticle {
        private int occurrences;
        private boolean inTitle;
        private long capitals;
        private boolean isWithinSentence;
    }

    private static final class Blocks implements Iterator<Row> {
        private final Iterator<Row> articles;
        private final int longest;
        private final Map<String, Map<String, PostingWriter>> byLanguage = new HashMap<>();
        private final Map<String, InArticle> inArticle = new HashMap<>();
        private final Map<String, StoryTerm> inStory = new HashMap<>();
        private Iterator<Row> ready = List.<Row>of().iterator();
        private String story;
        private long bytes;
        private int terms;

        Blocks(Iterator<Row> articles, int longest) {
            this.articles = articles;
            this.longest = longest;
        }

        @Override
        public boolean hasNext() {
            while (!ready.hasNext() && articles.hasNext()) {
                while (articles.hasNext() && bytes < MOST_BYTES && terms < MOST_TERMS) {
                    add(articles.next());
                }
                ready = drain();
            }
            return ready.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.next();
        }

        private void add(Row article) {
            String storyId = article.getAs("story_id");
            boolean continues = storyId.equals(story);
            if (!continues) {
                inStory.clear();
                story = storyId;
            }
            inArticle.clear();
            count(article.getAs("title_words"), article.getAs("title_capitals"), true);
            count(article.getAs("body_words"), article.getAs("body_capitals"), false);
            LocalDate day = article.getAs("published_on");
            int epochDay = (int) day.toEpochDay();
            Grain finest = Grain.finestFor(article.getAs("date_precision"));
            boolean isFirst = "first".equals(article.getAs("story_role"));
            long source = article.getAs("source_hash");
            boolean alone = (boolean) article.getAs("is_alone");
            Map<String, PostingWriter> postings =
                    byLanguage.computeIfAbsent(article.getAs("lang"), lang -> new HashMap<>());
            int all = StoryTerm.allFrom(finest);
            inArticle.forEach((term, counts) -> {
                int newIn = all;
                int newInTitle = counts.inTitle ? all & ~StoryTerm.RUN : 0;
                if (!alone) {
                    StoryTerm seen = inStory.computeIfAbsent(term, key -> new StoryTerm());
                    newIn = seen.stories.enter(epochDay, all);
                    newInTitle = counts.inTitle ? seen.titles.enter(epochDay, all) & ~StoryTerm.RUN : 0;
                }
                PostingWriter writer = postings.get(term);
                if (writer == null) {
                    writer = new PostingWriter();
                    postings.put(term, writer);
                    terms++;
                    bytes += 2L * term.length() + 176;
                }
                writer.addForm(counts.capitals, counts.isWithinSentence);
                bytes += writer.write(epochDay, finest, isFirst, counts.occurrences, newIn, newInTitle, source);
            });
        }

        private void count(String words, byte[] capitals, boolean inTitle) {
            int start = 0;
            int length = words.length();
            while (start < length) {
                int lineEnd = words.indexOf('\n', start);
                int stop = lineEnd < 0 ? length : lineEnd;
                countLine(words, capitals, start, stop, inTitle);
                start = stop + 1;
            }
        }

        private void countLine(String words, byte[] capitals, int from, int to, boolean inTitle) {
            int start = from;
            while (start < to) {
                int end = start;
                int next = to;
                for (int n = 1; n <= longest && end < to; n++) {
                    int space = words.indexOf(' ', n == 1 ? start : end + 1);
                    end = space < 0 || space > to ? to : space;
                    if (n == 1) {
                        next = end + 1;
                    }
                    InArticle counts = inArticle.computeIfAbsent(words.substring(start, end), term -> new InArticle());
                    counts.occurrences++;
                    counts.inTitle |= inTitle;
                    boolean isWithinSentence = !inTitle && start > from;
                    if (counts.occurrences == 1 || (isWithinSentence && !counts.isWithinSentence)) {
                        counts.capitals = Tokens.capitals(capitals, start, end - start);
                        counts.isWithinSentence = isWithinSentence;
                    }
                }
                start = next;
            }
        }

        private Iterator<Row> drain() {
            List<Map.Entry<String, Map<String, PostingWriter>>> languages = new ArrayList<>(byLanguage.entrySet());
            byLanguage.clear();
            bytes = 0;
            terms = 0;
            return languages.stream()
                    .flatMap(language -> language.getValue().entrySet().stream()
                            .map(term -> RowFactory.create(
                                    language.getKey(),
                                    term.getKey(),
                                    term.getValue().bytes())))
                    .iterator();
        }
    }

    /** Where a story has been seen with a term. */
    private static final class StoryTerm {
        /** Bit of "first in the whole run"; the bits below are the grains by ordinal. */
        static final int RUN = 1 << Grain.values().length;

        final Seen stories = new Seen();
        final Seen titles = new Seen();

        static int allFrom(Grain finest) {
            return (RUN << 1) - (1 << finest.ordinal());
        }
    }

    /** The last period of each grain that was entered; days must come in order. */
    private static final class Seen {
        private static final Grain[] GRAINS = Grain.values();

        private final int[] last = new int[GRAINS.length];
        private int entered;

        /** Returns the bits of {@code grains} whose period had not been entered, and enters them. */
        int enter(int day, int grains) {
            int fresh = grains & ~entered & StoryTerm.RUN;
            for (int g = 0; g < GRAINS.length; g++) {
                int bit = 1 << g;
                if ((grains & bit) == 0) {
                    continue;
                }
                int start = GRAINS[g].startOfEpochDay(day);
                if ((entered & bit) == 0 || last[g] != start) {
                    last[g] = start;
                    fresh |= bit;
                }
            }
            entered |= grains;
            return fresh;
        }
    }
}
