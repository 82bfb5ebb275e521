package groundswell.bench;

import groundswell.publish.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Counts more and more made articles, 1-3-grams in all grains, in 2 GB, on one core and on two. */
public final class CountScale {
    private static final String HEAP = "2g";
    private static final int QUESTIONS = 9;
    private static final double NANOS = 1e9;

    private CountScale() {}

    /**
     * Prints what each number of articles costs, and how long a question about one term takes.
     *
     * @param arguments a directory to write to, then numbers of articles in thousands
     */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        for (String thousands : List.of(arguments).subList(1, arguments.length)) {
            long articles = Long.parseLong(thousands) * 1000;
            Path input = directory.resolve("articles");
            new BenchProcess("4g", "0-1", List.of()).run(MadeStories.class, input.toString(), "" + articles);
            for (String cores : List.of("0-1", "0")) {
                Path output = directory.resolve("counts");
                ProcessFigures figures = new BenchProcess(HEAP, cores, List.of())
                        .run(StoryCounts.class, input.toString(), output.toString());
                System.out.printf(
                        Locale.ROOT,
                        "%,9d articles on %d cores: %7.1f s, %7.1f CPU s, %5.0f us and %5.0f CPU us an article, %d MB peak%n",
                        articles,
                        cores.equals("0") ? 1 : 2,
                        figures.seconds(),
                        figures.cpuSeconds(),
                        figures.seconds() * 1e6 / articles,
                        figures.cpuSeconds() * 1e6 / articles,
                        figures.peakMegabytes());
                ask(output.resolve("term_counts"));
                delete(output);
            }
            delete(input);
        }
    }

    /** Prints how long it takes to read one term over all days, the first time apart. */
    private static void ask(Path counts) throws IOException, SQLException {
        List<String> files;
        try (Stream<Path> all = Files.walk(counts)) {
            files = all.map(Path::toString)
                    .filter(file -> file.endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        Map<String, String> views = Views.create(Map.of("term_counts", files));
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute(views.get("term_counts"));
            statement.execute(views.get("term_daily"));
            double[] seconds = new double[QUESTIONS];
            long rows = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                try (ResultSet row = statement.executeQuery(
                        "SELECT period_start, stories FROM term_daily WHERE term = 'government' ORDER BY 1")) {
                    rows = 0;
                    while (row.next()) {
                        rows++;
                    }
                }
                seconds[i] = (System.nanoTime() - start) / NANOS;
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM term_counts")) {
                row.next();
                System.out.printf(
                        Locale.ROOT,
                        "          %,d rows in %d files; one term over %d days: %.0f ms, then %.0f to %.0f ms%n",
                        row.getLong(1),
                        files.size(),
                        rows,
                        seconds[0] * 1e3,
                        Arrays.stream(seconds).skip(1).min().orElseThrow() * 1e3,
                        Arrays.stream(seconds).skip(1).max().orElseThrow() * 1e3);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
