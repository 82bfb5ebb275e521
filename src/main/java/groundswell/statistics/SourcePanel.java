package groundswell.statistics;

/** The sources that cover the whole time, so that what they say together does not move with who came and went. */
public final class SourcePanel {
    private SourcePanel() {}

    /**
     * Returns which sources have at least one story in every period; without periods, all.
     *
     * @param stories by source and period, at least 0, as many periods for each source
     */
    public static boolean[] of(long[][] stories) {
        boolean[] isMember = new boolean[stories.length];
        for (int source = 0; source < stories.length; source++) {
            Arguments.length("stories[" + source + "]", stories[source].length, stories[0].length);
            Arguments.atLeast("stories[" + source + "]", stories[source], 0);
            isMember[source] = true;
            for (long count : stories[source]) {
                isMember[source] &= count > 0;
            }
        }
        return isMember;
    }
}
