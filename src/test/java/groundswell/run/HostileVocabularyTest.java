package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.bench.BenchProcess;
import groundswell.bench.HostileArticles;
import groundswell.bench.ProcessFigures;
import groundswell.bench.StoryCounts;
import groundswell.table.InternalTables;
import groundswell.table.Tables;
import groundswell.testing.SharedSpark;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vocabularies that must not break the run: each is counted in 2 GB. */
@Tag("full")
class HostileVocabularyTest {
    @TempDir
    Path directory;

    @Test
    void fiftyMillionDistinctTokensArePrunedAndTheirNumberIsSaid() throws Exception {
        count("distinct", 500_000);
        Row year = counts().where("grain = 'year'").first();
        assertEquals("anchor", year.getAs("term"));
        assertEquals(50_000L, year.<Long>getAs("occurrences"));
        assertEquals(50_000L, year.<Long>getAs("stories"));
        assertEquals(1, counts().select("term").distinct().count());
        Dataset<Row> support = SharedSpark.session()
                .read()
                .schema(InternalTables.TERM_SUPPORT.schema())
                .parquet(directory.resolve("counts/term_support").toString());
        assertEquals(50_000_000, (double) PrunedTerms.estimate(support, 1), 500_000);
    }

    @Test
    void oneTokenAHundredMillionTimesIsCounted() throws Exception {
        count("repeated", 100);
        Row again = counts().where("grain = 'year' and n = 1").first();
        assertEquals(100_000_000L, again.<Long>getAs("occurrences"));
        assertEquals(100L, again.<Long>getAs("articles"));
        Row three = counts().where("grain = 'year' and n = 3").first();
        assertEquals("again again again", three.getAs("term"));
        assertEquals(99_999_800L, three.<Long>getAs("occurrences"));
        assertEquals(30, counts().where("grain = 'day' and n = 1").count());
    }

    @Test
    void aHundredThousandSourcesAreToldApart() throws Exception {
        count("sources", 100_000);
        Row common = counts().where("grain = 'year'").first();
        assertEquals("common", common.getAs("term"));
        assertEquals(100_000L, common.<Long>getAs("sources"));
        assertEquals(100_000.0, common.getAs("effective_sources"), 1e-4);
        assertEquals(1, counts().select("term").distinct().count());
    }

    private void count(String what, int articles) throws Exception {
        String input = directory.resolve("articles").toString();
        new BenchProcess("2g", "0-1", List.of()).run(HostileArticles.class, input, what, "" + articles);
        ProcessFigures figures = new BenchProcess("2g", "0-1", List.of())
                .run(StoryCounts.class, input, directory.resolve("counts").toString());
        System.out.println("hostile " + what + ": " + figures);
        assertTrue(figures.peakMegabytes() < 4000, figures.toString());
    }

    private Dataset<Row> counts() {
        return SharedSpark.session()
                .read()
                .schema(Tables.TERM_COUNTS.schema())
                .parquet(directory.resolve("counts/term_counts").toString());
    }
}
