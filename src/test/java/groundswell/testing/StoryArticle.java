package groundswell.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An article of {@link StoryCorpus}, of which only the place in the corpus is decided.
 *
 * @param seed of the corpus
 * @param number of the article, from 0 on
 * @param story number of its story's first article
 * @param kind what it is to that story; never BULLETIN, which is a story by itself, with another {@code story}
 */
record StoryArticle(long seed, long number, long story, StoryKind kind) {
    /** Articles that are laid out together: no story reaches over the end of a block. */
    static final int BLOCK = 1_000;

    private static final int IN_STORIES = 300;
    private static final int BULLETINS = 10;
    private static final int MOST_MEMBERS = 40;
    private static final int SOURCES = 200;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int MOST_LATER = 2 * SECONDS_A_DAY;
    private static final ZipfDraw SIZES = new ZipfDraw(MOST_MEMBERS - 1, 2, 2.2);
    private static final ZipfDraw SOURCE_SIZES = new ZipfDraw(SOURCES, 10, 1);

    /** Returns the articles of a block: 300 in stories of 2 to 40 members, 10 bulletins, 690 alone. */
    static List<StoryArticle> block(long seed, long block) {
        List<StoryArticle> articles = new ArrayList<>(BLOCK);
        SplittableRandom random = random(seed, block, Purpose.LAYOUT);
        long first = block * BLOCK;
        while (articles.size() < IN_STORIES) {
            long story = first + articles.size();
            articles.add(new StoryArticle(seed, story, story, StoryKind.FIRST));
            for (int more = members(IN_STORIES - articles.size() + 1, random) - 1; more > 0; more--) {
                articles.add(new StoryArticle(
                        seed, first + articles.size(), story, StoryKind.ofMember(random.nextDouble())));
            }
        }
        while (articles.size() < BLOCK) {
            long number = first + articles.size();
            articles.add(new StoryArticle(
                    seed,
                    number,
                    number,
                    articles.size() < IN_STORIES + BULLETINS ? StoryKind.BULLETIN : StoryKind.ALONE));
        }
        return articles;
    }

    /** Returns 32 hexadecimal digits, another value for each number and seed. */
    String id() {
        SplittableRandom random = random(seed, number, Purpose.ID);
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    /**
     * Returns when it was published, in seconds since the corpus began: evenly for first articles, at most two days
     * later for the others, soon more often than late; never at the end of the corpus or after. Bulletins come once a
     * day.
     */
    long second(int days) {
        SplittableRandom random = random(seed, number, Purpose.PLACE);
        if (kind == StoryKind.BULLETIN) {
            return bulletin() % days * SECONDS_A_DAY + random.nextInt(SECONDS_A_DAY);
        }
        if (number == story) {
            return random.nextLong((long) days * SECONDS_A_DAY);
        }
        long from = first().second(days);
        double share = Math.pow(random.nextDouble(), 3);
        return from + (long) (share * Math.min(MOST_LATER, (long) days * SECONDS_A_DAY - from));
    }

    /** Returns the number of the source, 0 to 199; some publish much more than others. Updates keep to theirs. */
    int source(int days) {
        if (kind == StoryKind.UPDATED) {
            return first().source(days);
        }
        long owner = kind == StoryKind.BULLETIN ? bulletin() / days : number;
        return SOURCE_SIZES.rank(random(seed, owner, Purpose.SOURCE).nextDouble());
    }

    /** Returns the text of a corpus of so many days. */
    PlantedText text(int days) {
        if (kind == StoryKind.BULLETIN) {
            long template = bulletin() / days;
            SplittableRandom wording = random(seed, template, Purpose.BULLETIN);
            return PlantedText.written(wording)
                    .withFigures(0.05 + 0.2 * wording.nextDouble(), wording, random(seed, number, Purpose.TEXT));
        }
        PlantedText first = PlantedText.written(random(seed, story, Purpose.TEXT));
        return number == story ? first : first.as(kind, random(seed, number, Purpose.TEXT));
    }

    private StoryArticle first() {
        return new StoryArticle(seed, story, story, StoryKind.FIRST);
    }

    /** Returns the number of a bulletin among all bulletins; each wording takes as many of them as there are days. */
    private long bulletin() {
        return number / BLOCK * BULLETINS + number % BLOCK - IN_STORIES;
    }

    /** Returns the members of a story, at least 2, so that not one place is left. */
    private static int members(int left, SplittableRandom random) {
        int members = Math.min(left, 2 + SIZES.rank(random.nextDouble()));
        if (left - members != 1) {
            return members;
        }
        return members == MOST_MEMBERS ? members - 1 : members + 1;
    }

    private static SplittableRandom random(long seed, long number, Purpose purpose) {
        long ofSeed = new SplittableRandom(seed).nextLong();
        long ofPurpose = new SplittableRandom(ofSeed + purpose.ordinal()).nextLong();
        return new SplittableRandom(ofPurpose + number).split();
    }

    private enum Purpose {
        LAYOUT,
        ID,
        PLACE,
        SOURCE,
        TEXT,
        BULLETIN
    }
}
