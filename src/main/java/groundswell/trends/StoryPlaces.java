package groundswell.trends;

import groundswell.table.Grain;
import java.util.Arrays;

/** In which period of one grain the stories of one language are, by their number. */
final class StoryPlaces {
    private final int counting;
    private final int firstDay;
    private final int[] places;

    StoryPlaces(StoryDates dates, Volumes volumes, Grain grain) {
        counting = dates.counting(grain);
        int[] days = dates.days();
        firstDay = Arrays.stream(days).min().orElse(0);
        places = new int[Arrays.stream(days).max().orElse(0) - firstDay + 1];
        for (int number = 0; number < counting; number++) {
            places[days[number] - firstDay] = volumes.place(grain.startOfEpochDay(days[number]));
        }
    }

    /** Returns how many stories count in the grain: those with a number below it. */
    int counting() {
        return counting;
    }

    /** Returns the place of the period in which a day lies on which a story that counts was published. */
    int of(int day) {
        return places[day - firstDay];
    }
}
