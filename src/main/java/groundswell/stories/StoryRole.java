package groundswell.stories;

import java.util.Locale;

/** What an article is to its story: the closed list of {@code articles.story_role}. */
public enum StoryRole {
    /** The story's representative. */
    FIRST,
    /** Most of either text stands in the other. */
    REPRINT,
    /** Much of it is new. */
    UPDATE,
    /** Most of it stands in the other, which says more. */
    ABRIDGED;

    /** About one word in ten of a text may be another before a quarter of its runs of three words are. */
    private static final double MOST = 0.75;

    /**
     * Returns the role of a text beside an earlier one of the story.
     *
     * @param common shingles of both
     * @param earlier shingles of the earlier text
     * @param own shingles of the text itself
     */
    static StoryRole of(int common, int earlier, int own) {
        if (common < MOST * own) {
            return UPDATE;
        }
        return common < MOST * earlier ? ABRIDGED : REPRINT;
    }

    /** Returns the value in the table. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
