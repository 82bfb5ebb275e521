package groundswell.statistics;

/**
 * What a series needs behind it to be listed: stories, and sources where there are enough sources to ask for breadth.
 *
 * @param minStories least number of stories
 * @param minSources least number of different sources
 * @param minEffectiveSources least {@linkplain EffectiveNumber effective number} of sources
 * @param activeSources number of active sources from which on the two rules of sources apply
 */
public record Support(long minStories, long minSources, double minEffectiveSources, long activeSources) {
    /** Five stories; three sources, two of them effective, where at least five are active. */
    public static final Support USUAL = new Support(5, 3, 2, 5);

    /** Checks that nothing is below 0. */
    public Support {
        Arguments.atLeast("minStories", minStories, 0);
        Arguments.atLeast("minSources", minSources, 0);
        Arguments.atLeast("minEffectiveSources", minEffectiveSources, 0);
        Arguments.atLeast("activeSources", activeSources, 0);
    }

    /**
     * Returns whether a series with so many stories has enough support.
     *
     * @param storiesBySource stories of the series by source; a story of several sources counts for each
     * @param active number of sources that were active in the scope, whether they have the series or not
     */
    public boolean suffices(long stories, long[] storiesBySource, long active) {
        Arguments.atLeast("stories", stories, 0);
        Arguments.atLeast("storiesBySource", storiesBySource, 0);
        if (stories < minStories) {
            return false;
        }
        if (active < activeSources) {
            return true;
        }
        int sources = 0;
        for (long count : storiesBySource) {
            sources += count > 0 ? 1 : 0;
        }
        return sources >= minSources && EffectiveNumber.of(storiesBySource) >= minEffectiveSources;
    }
}
