package groundswell.trends;

import groundswell.table.Grain;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

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

    /** Returns the dates by language. */
    static Map<String, StoryDates> of(List<Row> storyDays) {
        Map<String, StoryDates> dates = new HashMap<>();
        storyDays.stream()
                .collect(Collectors.groupingBy(row -> row.<String>getAs("lang")))
                .forEach((lang, ofLang) -> dates.put(lang, new StoryDates(ofLang)));
        return dates;
    }

    /** @param storyDays rows of story_days of one language */
    StoryDates(List<Row> storyDays) {
        List<Row> inOrder = storyDays.stream()
                .sorted(Comparator.comparing(row -> row.<Long>getAs("first_number")))
                .toList();
        days = new int
                [Math.toIntExact(inOrder.stream()
                        .mapToLong(row -> row.<Long>getAs("stories"))
                        .sum())];
        int[] setEnds = new int[inOrder.size()];
        int sets = 0;
        Row before = null;
        for (Row row : inOrder) {
            int first = (int) (long) row.<Long>getAs("first_number");
            int end = first + (int) (long) row.<Long>getAs("stories");
            int finest = row.getAs("finest");
            if (before != null && !mayExchange(before, row)) {
                setEnds[sets++] = first;
            }
            Arrays.fill(
                    days, first, end, (int) row.<LocalDate>getAs("published_on").toEpochDay());
            for (int grain = finest; grain < counting.length; grain++) {
                counting[grain] = end;
            }
            before = row;
        }
        setEnds[sets++] = days.length;
        ends = Arrays.copyOf(setEnds, sets);
    }

    private static boolean mayExchange(Row one, Row other) {
        return one.getAs("finest").equals(other.getAs("finest"))
                && one.getAs("exchange").equals(other.getAs("exchange"));
    }

    /** Returns the numbers of series_stories, ascending. */
    static int[] numbers(byte[] stories) {
        IntBuffer packed = ByteBuffer.wrap(stories).asIntBuffer();
        int[] numbers = new int[packed.remaining()];
        packed.get(numbers);
        return numbers;
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
