package groundswell.trends;

import static org.apache.spark.sql.functions.col;

import groundswell.table.Grain;
import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lines of term_series and totals. */
final class TermLines {
    /** In a term's stories: it does not occur. A count of 0 occurs in reprints alone. */
    static final int ABSENT = -1;

    private TermLines() {}

    /** Stories of a term from January 2024 on, with the sources that it has in each month. */
    record Term(String key, boolean isStop, int sources, double effective, List<Integer> stories) {}

    static List<LocalDate> starts(int months) {
        return IntStream.range(0, months)
                .mapToObj(month -> LocalDate.of(2024, 1, 1).plusMonths(month))
                .toList();
    }

    static String volume(String lang, Grain grain, LocalDate start, int stories) {
        return json(String.format(
                "{'lang':'%s','grain':'%s','period_start':'%s','period_end':'%s','is_partial':false,'articles':%d,'first_stories':%d,'sources':8,'status':'ok'}",
                lang, grain.id(), start, grain.next(start), stories, stories));
    }

    /** Returns the series of lines; a term with a hyphen is a phrase. */
    static Dataset<Row> series(List<String> lines) {
        return TableRows.of(InternalTables.TERM_SERIES, lines)
                .withColumn("is_phrase", col("term").contains("-"));
    }

    static String line(String grain, Term term, List<LocalDate> starts) {
        return line("en", grain, term, starts);
    }

    static String line(String lang, String grain, Term term, List<LocalDate> starts) {
        List<Long> days = new ArrayList<>();
        List<Integer> stories = new ArrayList<>();
        for (int i = 0; i < term.stories().size(); i++) {
            if (term.stories().get(i) != ABSENT) {
                days.add(starts.get(i).toEpochDay());
                stories.add(term.stories().get(i));
            }
        }
        return json(String.format(
                Locale.ROOT,
                "{'lang':'%s','grain':'%s','term':'%s','label':'%<s','n':1,'is_stop':%b,'first_seen_on':'%s','period_starts':%s,'first_stories':%s,'sources':%s,'effective_sources':%s}",
                lang,
                grain,
                term.key(),
                term.isStop(),
                LocalDate.ofEpochDay(days.get(0)),
                days,
                stories,
                Collections.nCopies(days.size(), term.sources()),
                Collections.nCopies(days.size(), term.effective())));
    }

    static String json(String line) {
        return line.replace('\'', '"');
    }
}
