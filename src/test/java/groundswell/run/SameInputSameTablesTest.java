package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.table.ChangeTables;
import groundswell.table.EventTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TrendTables;
import groundswell.testing.Answers;
import groundswell.testing.SampleLines;
import groundswell.testing.SampleRelease;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row order, file split and number of partitions change nothing. The verdicts on days, most of the work of a run, are left
 * to {@code TrendsTest}; their counts and all else are compared.
 */
class SameInputSameTablesTest {
    /** What must differ: where a row was read, and which run it was. */
    private static final Map<String, String> OWN = Map.of(
            "articles", "input_file",
            "rejects", "input_file, input_row",
            "release", "release_id");

    private static final List<Table> OF_VERDICTS = List.of(
            TrendTables.TRENDS,
            EventTables.NULL_CHECK,
            EventTables.BURSTS,
            EventTables.CHANGE_POINTS,
            EventTables.SLOW_TRENDS,
            EventTables.TREND_GROUPS,
            EventTables.EVIDENCE);

    /** A first release changes nothing that was said. */
    private static final List<Table> OF_CHANGES = List.of(ChangeTables.ID_CHANGES, ChangeTables.RESTATEMENTS);

    @TempDir
    private Path directory;

    @Test
    void shuffledRowsInOtherFilesOnOtherPartitionsGiveTheSameTables() throws IOException {
        List<byte[]> lines = new ArrayList<>(SampleLines.all());
        Collections.shuffle(lines, new Random(5));
        SampleLines.write(lines.subList(0, 900), directory.resolve("in/a.jsonl"));
        SampleLines.write(lines.subList(900, 4000), directory.resolve("in/b/c.jsonl.zst"));
        SampleLines.write(lines.subList(4000, lines.size()), directory.resolve("in/d.ndjson.gz"));
        var conf = SharedSpark.session().conf();
        String partitions = conf.get("spark.sql.shuffle.partitions");
        Path output = directory.resolve("out");
        try {
            conf.set("spark.sql.shuffle.partitions", "7");
            SampleRelease.run(
                    "other", output, "input.paths=['" + directory.resolve("in") + "']", "trends.grains=[week, month]");
        } finally {
            conf.set("spark.sql.shuffle.partitions", partitions);
        }
        Answers first = Answers.of(SampleRelease.output());
        Answers other = Answers.of(output);
        for (Table table : Tables.published()) {
            String sum = sum(table);
            assertEquals(first.rows(sum), other.rows(sum), table.name());
            boolean isEmpty = other.number("SELECT count(*) FROM " + table.name()) == 0;
            assertEquals(OF_CHANGES.contains(table), isEmpty, table.name());
        }
    }

    private static String sum(Table table) {
        String own = OWN.get(table.name());
        return "SELECT count(*), CAST(sum(hash(t)) AS VARCHAR) FROM (SELECT *"
                + (own == null ? "" : " EXCLUDE (" + own + ")") + " FROM " + table.name()
                + (OF_VERDICTS.contains(table) ? " WHERE grain <> 'day'" : "") + ") t";
    }
}
