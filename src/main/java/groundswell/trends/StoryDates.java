package groundswell.trends;

import groundswell.table.Grain;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The days on which the stories of one language were first published, by number of the story, and the same days dealt out
 * anew by chance. Days are dealt among stories of the same weekday, and of the same precision of date: so every period
 * keeps its number of stories, and what remains between a term and the time is chance alone.
 */
final class StoryDates implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stories whose dates may be exchanged have neighbouring numbers. */
    private final int[] days;

    /** Where each set of exchangeable stories ends. */
    private final int[] ends;

    /** How many stories count in each grain, by ordinal: those of the finest dates have the least numbers. */
    private final int[] counting = new int[Grain.values().length];

    private transient int[][] dealt;

    /**
     * Stories of one day and precision.
     *
     * @param finest ordinal of the finest grain in which they count
     * @param day since 1970-01-01
     */
    record Batch(int finest, int day, int stories) {
        private int exchange() {
            return finest == Grain.DAY.ordinal() ? Math.floorMod(day, 7) : 7 + finest;
        }
    }

    /** Numbers of stories go through the batches in the order of {@link #ordered}. */
    StoryDates(List<Batch> batches) {
        days = new int[batches.stream().mapToInt(Batch::stories).sum()];
        int[] setEnds = new int[batches.size()];
        int sets = 0;
        int number = 0;
        Batch before = null;
        for (Batch batch : ordered(batches)) {
            if (before != null && before.exchange() != batch.exchange()) {
                setEnds[sets++] = number;
            }
            Arrays.fill(days, number, number + batch.stories(), batch.day());
            number += batch.stories();
            for (int grain = batch.finest(); grain < counting.length; grain++) {
                counting[grain] = number;
            }
            before = batch;
        }
        setEnds[sets++] = number;
        ends = Arrays.copyOf(setEnds, sets);
    }

    /** Returns the batches so that those whose stories may exchange their days are neighbours. */
    static List<Batch> ordered(List<Batch> batches) {
        return batches.stream()
                .sorted(Comparator.comparingInt(Batch::finest)
                        .thenComparingInt(Batch::exchange)
                        .thenComparingInt(Batch::day))
                .toList();
    }

    /** Returns the number of stories that count in a grain: those with a number below it. */
    int counting(Grain grain) {
        return counting[grain.ordinal()];
    }

    /** Returns the days by number of the story. */
    int[] days() {
        return days;
    }

    /**
     * Returns the days dealt out anew, so many times; the tasks of a JVM share them, and they are the same in all. Four
     * bytes a story each time.
     */
    synchronized int[][] dealt(int times, long seed) {
        if (dealt == null || dealt.length != times) {
            dealt = new int[times][];
            for (int i = 0; i < times; i++) {
                dealt[i] = dealt(new SplittableRandom(seed + i));
            }
        }
        return dealt;
    }

    /** Shuffles each set of exchangeable days (Fisher and Yates). */
    private int[] dealt(SplittableRandom random) {
        int[] shuffled = days.clone();
        int start = 0;
        for (int end : ends) {
            for (int i = end - 1; i > start; i--) {
                int other = start + random.nextInt(i - start + 1);
                int day = shuffled[i];
                shuffled[i] = shuffled[other];
                shuffled[other] = day;
            }
            start = end;
        }
        return shuffled;
    }
}
