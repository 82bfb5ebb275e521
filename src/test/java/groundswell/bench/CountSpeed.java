package groundswell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Runs every opponent on the same collections, each in a process of its own, and compares rows and costs. */
public final class CountSpeed {
    private static final int FEW = 2000;
    private static final Map<String, Class<?>> OPPONENTS = opponents();

    private final Path directory;

    private CountSpeed(Path directory) {
        this.directory = directory;
    }

    private static Map<String, Class<?>> opponents() {
        Map<String, Class<?>> opponents = new LinkedHashMap<>();
        opponents.put("Groundswell", GroundswellCounts.class);
        opponents.put("one-thread Java", JavaCounts.class);
        opponents.put("DuckDB", DuckCounts.class);
        opponents.put("Spark SQL", SparkCounts.class);
        return opponents;
    }

    /**
     * Prints what each opponent needs.
     *
     * @param arguments a directory to write to; then any of {@code pieces=FILE}, {@code recombined=FILE} and
     *     {@code plain=DIRECTORY}, the collections
     */
    public static void main(String[] arguments) throws Exception {
        CountSpeed speed = new CountSpeed(Path.of(arguments[0]));
        for (String corpus : List.of(arguments).subList(1, arguments.length)) {
            String kind = corpus.substring(0, corpus.indexOf('='));
            speed.compare(kind, Path.of(corpus.substring(kind.length() + 1)));
        }
    }

    private void compare(String kind, Path collection) throws Exception {
        Path input = directory.resolve(kind + ".jsonl");
        long articles =
                switch (kind) {
                    case "pieces" -> CountCorpus.pieces(collection, input);
                    case "recombined" -> CountCorpus.recombined(collection, input);
                    case "plain" -> CountCorpus.plain(collection, input);
                    default -> throw new IllegalArgumentException("no collection " + kind);
                };
        System.out.printf(
                Locale.ROOT, "%s: %,d articles, %.0f MB%n", kind, articles, Files.size(input) / (double) (1 << 20));
        if (!Files.exists(archive())) {
            makeArchive(input);
        }
        Map<String, ProcessFigures> figures = new LinkedHashMap<>();
        String rows = "";
        for (Map.Entry<String, Class<?>> opponent : OPPONENTS.entrySet()) {
            Path output = directory.resolve(kind + "-" + opponent.getValue().getSimpleName() + ".parquet");
            figures.put(
                    opponent.getKey(),
                    process("-XX:SharedArchiveFile=").run(opponent.getValue(), input.toString(), output.toString()));
            String found = rows(output);
            if (!rows.isEmpty() && !rows.equals(found)) {
                throw new IllegalStateException(opponent.getKey() + " has other rows: " + found + ", not " + rows);
            }
            rows = found;
        }
        System.out.println("    the same rows of all: " + rows);
        double least = figures.values().iterator().next().seconds();
        figures.forEach((name, figure) -> System.out.printf(
                Locale.ROOT,
                "    %-16s %6.1f s %6.1f CPU s %6d MB peak   %.2f times as long%n",
                name,
                figure.seconds(),
                figure.cpuSeconds(),
                figure.peakMegabytes(),
                figure.seconds() / least));
    }

    /**
     * Makes the archive of classes that all programs start from, as {@code jobs/groundswell} does for the main job. Spark
     * starts twice as fast from it.
     */
    private void makeArchive(Path input) throws IOException, InterruptedException {
        Path few = directory.resolve("few.jsonl");
        try (Stream<String> lines = Files.lines(input)) {
            Files.write(few, lines.limit(FEW).toList());
        }
        String output = directory.resolve("few.parquet").toString();
        process("-XX:ArchiveClassesAtExit=").run(GroundswellCounts.class, few.toString(), output);
    }

    private Path archive() {
        return directory.resolve("classes.jsa");
    }

    private BenchProcess process(String withArchive) {
        return new BenchProcess("6g", "0-1", List.of(withArchive + archive()));
    }

    /** Returns number, sums and a checksum of the rows of an output. */
    private static String rows(Path output) throws SQLException {
        String files = Files.isDirectory(output) ? output + "/**/*.parquet" : output.toString();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT format('{:,} rows, {:,} occurrences, checksum {}', count(*), sum(occurrences)::BIGINT,"
                                + " bit_xor(hash(term, month, occurrences, articles)))"
                                + " FROM read_parquet('" + files + "', hive_partitioning = false)")) {
            row.next();
            return row.getString(1);
        }
    }
}
