package groundswell.trends;

import groundswell.table.Grain;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.sql.Row;

/** Says a slow trend in one plain sentence. */
final class SlowSentence {
    private SlowSentence() {}

    /** Returns the sentence for a row of slow_trends with a direction. */
    static String of(Row row) {
        Grain grain = Grain.of(row.getAs("grain"));
        int periods = row.getAs("periods");
        int quarter = Math.max(1, periods / 4);
        boolean rising = "rising".equals(row.getAs("direction"));
        return String.format(
                Locale.ENGLISH,
                "%s\u201c%s\u201d %s over the %,d %ss from %s to %s: on average in %s of the stories of each of the first %s,"
                        + " in %s of each of the last %s (%,d of %,d stories in all); q = %s.",
                Sentence.subject(row.getAs("kind")),
                row.<String>getAs("label"),
                rising ? "rose" : "fell",
                periods,
                grain.id(),
                name(grain, row.getAs("start_on")),
                name(grain, row.getAs("end_on")),
                Sentence.percent(row.getAs("share_first")),
                number(grain, quarter),
                Sentence.percent(row.getAs("share_last")),
                number(grain, quarter),
                row.<Long>getAs("stories"),
                row.<Long>getAs("total_stories"),
                Sentence.small(row.getAs("q_value")));
    }

    private static String number(Grain grain, int periods) {
        return periods == 1 ? grain.id() : String.format(Locale.ENGLISH, "%,d %ss", periods, grain.id());
    }

    private static String name(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY, WEEK -> day.toString();
            case MONTH -> Sentence.MONTH.format(day);
            case QUARTER -> "quarter " + (day.getMonthValue() + 2) / 3 + " of " + day.getYear();
            case YEAR -> Integer.toString(day.getYear());
        };
    }
}
