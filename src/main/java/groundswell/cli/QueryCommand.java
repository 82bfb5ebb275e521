package groundswell.cli;

import groundswell.config.UserError;
import groundswell.run.Manifest;
import groundswell.run.Query;
import groundswell.run.Storage;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groundswell query}. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Answers an SQL query over the tables and views of a release.",
        footer = {
            "",
            "Input: an output directory. Tables are known by name; NAME_daily .. NAME_yearly (term_daily for the counts of"
                    + " terms) have one grain; top_rising, top_falling and top_new hold what is listed;"
                    + " series('term', 'month') is one term over time with zeros filled in.",
            "Output: the rows of the answer.",
            "",
            "Example: groundswell query --output out \"SELECT label, sentence FROM top_rising WHERE grain = 'month' LIMIT 5\""
        })
final class QueryCommand implements Callable<Integer> {
    /** Forms of the answer. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "output directory of a run")
    private String output;

    @Option(names = "--release", paramLabel = "ID", description = "release to ask (default: the current one)")
    private String release;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table (default), csv or json (one object a line)")
    private Format format;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "AUTO",
            description =
                    "duckdb, spark, or auto (default): DuckDB on local files, else Spark SQL, which has the tables and"
                            + " their views by grain only")
    private Query.Engine engine;

    @Parameters(paramLabel = "SQL", description = "the query")
    private String sql;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (sql.isBlank()) {
            throw new UserError("the query is empty");
        }
        Storage storage = Storage.open(output, new Configuration());
        Manifest manifest = Releases.find(storage, output, release);
        Answer answer = new Answer(format, spec.commandLine().getOut());
        Query.run(manifest, storage, sql, engine, answer);
        answer.end();
        return Main.DONE;
    }
}
