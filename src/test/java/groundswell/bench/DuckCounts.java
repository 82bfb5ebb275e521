package groundswell.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What one writes in DuckDB: unnest and group by. */
public final class DuckCounts {
    private static final String COUNT = """
            CREATE TEMP TABLE counts AS
            WITH articles AS (
                SELECT row_number() OVER () AS article, date_trunc('month', published_on)::DATE AS month,
                    string_split(text, ' ') AS words
                FROM read_json('%s', format = 'newline_delimited', columns =
                    {id: 'VARCHAR', published_on: 'DATE', source: 'VARCHAR', text: 'VARCHAR'})),
            terms AS (
                SELECT article, month, unnest(words) AS term FROM articles
                UNION ALL
                SELECT article, month, unnest(list_transform(list_zip(words[:-2], words[2:]),
                    pair -> pair[1] || ' ' || pair[2])) FROM articles),
            of_article AS (SELECT term, month, article, count(*) AS occurrences FROM terms GROUP BY ALL)
            SELECT term, month, sum(occurrences)::BIGINT AS occurrences, count(*) AS articles
            FROM of_article GROUP BY ALL
            """;

    private static final String WRITE = """
            COPY (
                SELECT term, month, occurrences, articles FROM counts
                SEMI JOIN (SELECT term FROM counts GROUP BY term HAVING sum(articles) >= %d) USING (term))
            TO '%s' (FORMAT parquet)
            """;

    private DuckCounts() {}

    /**
     * Counts.
     *
     * @param arguments the file to read, the file to write
     */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("SET memory_limit = '6GB'");
            statement.execute("SET preserve_insertion_order = false");
            statement.execute(COUNT.formatted(arguments[0]));
            statement.execute(WRITE.formatted(CountTask.SUPPORT, arguments[1]));
        }
        ProcessFigures.print();
    }
}
