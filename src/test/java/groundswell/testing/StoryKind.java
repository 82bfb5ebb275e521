package groundswell.testing;

import java.util.Locale;

/** What an article of {@link StoryCorpus} is to its planted story. */
enum StoryKind {
    /** A story of one article. */
    ALONE,
    /** The article that the other members were made from. */
    FIRST,
    /** The same body. */
    COPY,
    /** From 1 to 8 % of the words replaced, often without the last sentences, at most a sixth of them. */
    EDITED,
    /** The first 30 to 70 % of the sentences. */
    ABRIDGED,
    /** From 30 to 200 % more words, up to a fifth of the sentences replaced. */
    UPDATED,
    /** A daily bulletin: the wording of the day before with other figures; a story of its own. */
    BULLETIN;

    /** Returns the kind of a story's further member that a uniform number from 0 to below 1 falls on. */
    static StoryKind ofMember(double uniform) {
        if (uniform < 0.4) {
            return COPY;
        }
        if (uniform < 0.7) {
            return EDITED;
        }
        return uniform < 0.82 ? ABRIDGED : UPDATED;
    }

    /** Returns the name as the column {@code kind} has it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
