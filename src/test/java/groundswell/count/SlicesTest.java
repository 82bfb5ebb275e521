package groundswell.count;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.config.Config;
import groundswell.config.ConfigReader;
import groundswell.config.CountConfig;
import groundswell.config.UserError;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.TableRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SlicesTest {
    /** One story in both sources, another in one; the second article has no desk. */
    private static final Dataset<Row> ARTICLES = TableRows.of(
            InternalTables.STORY_ARTICLES,
            article("a", "a", "first", "x", "2024-01-30", "flood\nthe flood", "{'desk':'city'}"),
            article("b", "a", "reprint", "y", "2024-02-01", "flood", "{}"),
            article("c", "c", "first", "x", "2024-02-01", "the flood", "{'desk':'city'}"));

    private static final Dataset<Row> TOTALS = TableRows.of(
            Tables.TOTALS,
            json("{'lang':'en','grain':'year','period_start':'2024-01-01','is_partial':true,'tokens':7}"));

    private static final Dataset<Row> PHRASES =
            TableRows.of(Tables.PHRASES, json("{'lang':'en','term':'the flood','npmi':0.5}"));

    @Test
    void termsAreCountedWithinEachValueOfEachColumn() {
        assertEquals(
                List.of(
                        "desk city month 2024-01-01 flood 2 1 1 1 1 false",
                        "desk city month 2024-01-01 the flood 1 1 1 1 1 true",
                        "desk city month 2024-02-01 flood 1 1 1 1 1 false",
                        "desk city month 2024-02-01 the flood 1 1 1 1 1 true",
                        "source x month 2024-01-01 flood 2 1 1 1 1 false",
                        "source x month 2024-01-01 the flood 1 1 1 1 1 true",
                        "source x month 2024-02-01 flood 1 1 1 1 1 false",
                        "source x month 2024-02-01 the flood 1 1 1 1 1 true",
                        "source y month 2024-02-01 flood 1 1 1 0 1 false"),
                months("count.slices=[source, desk]", "count.min_stories=1"));
    }

    @Test
    void theRuleOfSupportHoldsWithinASlice() {
        assertEquals(
                List.of(
                        "source x month 2024-01-01 flood 2 1 1 1 1 false",
                        "source x month 2024-01-01 the flood 1 1 1 1 1 true",
                        "source x month 2024-02-01 flood 1 1 1 1 1 false",
                        "source x month 2024-02-01 the flood 1 1 1 1 1 true"),
                months("count.slices=[source]", "count.min_stories=2"));
    }

    @Test
    void withoutSlicesNothingIsCounted() {
        assertEquals(List.of(), months("count.min_stories=1"));
        assertTrue(Slices.totals(ARTICLES, LocalDate.of(2025, 1, 1), config().count())
                .isEmpty());
    }

    @Test
    void eachSliceHasItsDenominators() {
        assertRows(
                Tables.TOTAL_SLICES,
                json(
                        total("month", "2024-01-01", "2024-02-01", "x", 3, 1, 1, 1),
                        total("month", "2024-02-01", "2024-03-01", "x", 2, 1, 1, 1),
                        total("month", "2024-02-01", "2024-03-01", "y", 1, 1, 1, 0)),
                Slices.totals(
                                ARTICLES,
                                LocalDate.of(2025, 1, 1),
                                config("count.slices=[source]").count())
                        .where("grain = 'month'"));
    }

    @Test
    void aColumnThatArticlesWillNotHaveIsAnError() {
        UserError error = assertThrows(UserError.class, () -> config("count.slices=[sorce]"));
        assertEquals(
                "a column of count.slices is sorce: allowed are source, section, author, wire_agency, dateline_place,"
                        + " desk; did you mean source?",
                error.getMessage());
    }

    /** Returns the rows of months: slice, period, term, occurrences, articles, stories, first stories, sources, is_phrase. */
    private static List<String> months(String... settings) {
        CountConfig config = config(settings).count();
        List<String> lines = new ArrayList<>();
        for (Row row : Slices.terms(ARTICLES, TOTALS, PHRASES, config)
                .where("grain = 'month' and term like '%flood'")
                .selectExpr(
                        "slice_by",
                        "slice",
                        "grain",
                        "term",
                        "is_phrase",
                        "inline(arrays_zip(period_start, occurrences, articles, stories, first_stories, sources))")
                .collectAsList()) {
            lines.add(String.format(
                    "%s %s %s %s %s %s %s %s %s %s %s",
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    LocalDate.ofEpochDay(row.getInt(5)),
                    row.get(3),
                    row.get(6),
                    row.get(7),
                    row.get(8),
                    row.get(9),
                    row.get(10),
                    row.get(4)));
        }
        return lines.stream().sorted().toList();
    }

    private static Config config(String... settings) {
        return ConfigReader.read(
                "",
                "test",
                Stream.concat(Stream.of("input.keep=[desk]"), Stream.of(settings))
                        .toList());
    }

    private static String article(
            String id, String story, String role, String source, String day, String body, String kept) {
        int tokens = body.split("[ \n]", -1).length;
        return json(String.format(
                        "{'article_id':'%s','story_id':'%s','story_role':'%s','is_alone':%b,'source':'%s','lang':'en',"
                                + "'published_on':'%s','date_precision':'day','title_words':'','title_capitals':'',"
                                + "'body_words':'%s','body_capitals':'','tokens':%d,'kept':%s}",
                        id, story, role, story.equals("c"), source, day, body.replace("\n", "\\n"), tokens, kept))
                .get(0);
    }

    private static String total(
            String grain, String start, String end, String slice, int tokens, int articles, int stories, int first) {
        return String.format(
                "{'grain':'%s','period_start':'%s','period_end':'%s','lang':'en','is_partial':true,'slice_by':'source',"
                        + "'slice':'%s','tokens':%d,'articles':%d,'stories':%d,'first_stories':%d,'sources':1}",
                grain, start, end, slice, tokens, articles, stories, first);
    }

    private static List<String> json(String... lines) {
        return Stream.of(lines).map(line -> line.replace('\'', '"')).toList();
    }
}
