package groundswell.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import groundswell.config.Config;
import groundswell.config.UserError;
import groundswell.pipeline.Pipeline;
import groundswell.pipeline.Stage;
import groundswell.publish.Methods;
import groundswell.publish.Views;
import groundswell.table.EntityTables;
import groundswell.table.InternalTables;
import groundswell.table.Periods;
import groundswell.table.Table;
import groundswell.table.Tables;
import groundswell.table.TopicTables;
import groundswell.text.Words;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** One run: reads, analyses, verifies and publishes a release. */
public final class RunJob {
    private final SparkSession spark;
    private final Config config;
    private final String runId;
    private final Storage storage;
    private final PrintStream out;
    private final TableStore store;
    private final Map<Table, Dataset<Row>> tables = new HashMap<>();
    private final Map<Table, Long> rows = new LinkedHashMap<>();
    private Optional<Manifest> parent = Optional.empty();
    private String lastOn;

    /**
     * @param config with the run's clock set
     * @param out where progress is told
     */
    public RunJob(SparkSession spark, Config config, String runId, Storage storage, PrintStream out) {
        this.spark = spark;
        this.config = config;
        this.runId = runId;
        this.storage = storage;
        this.out = out;
        this.store = new TableStore(spark, storage, runId);
    }

    /**
     * Runs and returns how it ended. Nothing of what was written can be seen by readers unless all of it can.
     *
     * @throws UserError where the user can mend what is wrong
     * @throws GateFailure where a quality gate withholds the release
     */
    public Outcome run() {
        parent = Manifest.current(storage);
        if (parent.isPresent() && parent.get().releaseId().equals(runId)) {
            return new Outcome(Verdict.PUBLISHED, runId);
        }
        List<InputFile> files = InputFiles.of(config.input(), hadoop());
        InputSchema.check(files, config.input(), hadoop(), () -> spark);
        List<Manifest.Input> inputs = TableStore.inputs(spark, files);
        if (parent.isPresent() && Repetition.of(parent.get(), inputs, versions(), config)) {
            return new Outcome(Verdict.NOTHING_NEW, parent.get().releaseId());
        }
        Pipeline.warnings(config).forEach(out::println);
        store.clear();
        boolean published = false;
        try {
            List<Manifest.StageFigures> stages = runStages(files, Pipeline.stages(), "release", this::writeRelease);
            RefitAdvice.ofTopics(tables.get(TopicTables.TOPIC_COVERAGE)).forEach(out::println);
            RefitAdvice.ofNames(tables.get(EntityTables.NAME_CANDIDATES)).forEach(out::println);
            Manifest manifest = manifest(inputs, stages);
            publish(manifest);
            published = true;
            return new Outcome(Verdict.PUBLISHED, runId);
        } finally {
            if (published) {
                store.clearStaging();
            } else {
                store.clear();
                storage.delete(Manifest.directory(runId));
            }
        }
    }

    /**
     * Makes what topics are learned from, fits them in several numbers, and tells how good they are. Nothing stays.
     *
     * @throws UserError where the user can mend what is wrong
     */
    public List<String> topicGrid(List<Integer> counts) {
        parent = Manifest.current(storage);
        List<InputFile> files = InputFiles.of(config.input(), hadoop());
        InputSchema.check(files, config.input(), hadoop(), () -> spark);
        store.clear();
        try {
            List<String> lines = new ArrayList<>();
            runStages(
                    files,
                    Pipeline.before(TopicTables.TOPIC_MODEL),
                    "topic grid",
                    () -> lines.addAll(Pipeline.topicGrid(tables, counts, config)));
            return lines;
        } finally {
            store.clear();
        }
    }

    /**
     * How a run ended.
     *
     * @param status published or nothing_new
     * @param releaseId the current release
     */
    public record Outcome(String status, String releaseId) {}

    private List<Manifest.StageFigures> runStages(
            List<InputFile> files, List<Stage> stages, String lastName, Runnable last) {
        List<Manifest.StageFigures> figures = new ArrayList<>();
        CpuMeter meter = new CpuMeter();
        spark.sparkContext().addSparkListener(meter);
        try (Progress progress = new Progress(out, spark.sparkContext().statusTracker(), stages.size() + 1)) {
            tables.put(InternalTables.RAW_RECORDS, RawRecords.of(spark, files, config.input()));
            tables.put(
                    InternalTables.ENTITY_LIST,
                    EntityList.read(spark, config.entities().list()));
            Pipeline.PREVIOUS.forEach(table -> tables.put(table.previous(), previous(table)));
            Map<String, Double> seconds = new LinkedHashMap<>();
            Map<String, Map<String, Long>> stored = new LinkedHashMap<>();
            for (Stage stage : stages) {
                progress.begins(stage.name());
                spark.sparkContext().setJobDescription(stage.name());
                long start = System.nanoTime();
                Map<String, Long> written = runStage(stage);
                seconds.put(stage.name(), (System.nanoTime() - start) / 1e9);
                stored.put(stage.name(), written);
                progress.ends(written);
                requireQuality(stage);
            }
            progress.begins(lastName);
            spark.sparkContext().setJobDescription(lastName);
            last.run();
            progress.ends(Map.of());
            seconds.forEach((name, wall) -> figures.add(
                    new Manifest.StageFigures(name, round(wall), round(meter.seconds(name)), stored.get(name))));
        } finally {
            spark.sparkContext().setJobDescription(null);
            spark.sparkContext().removeSparkListener(meter);
        }
        return figures;
    }

    private Map<String, Long> runStage(Stage stage) {
        Map<Table, Dataset<Row>> in = new HashMap<>();
        stage.reads().forEach(table -> in.put(table, tables.get(table)));
        Map<Table, Dataset<Row>> made =
                learned(stage).orElseGet(() -> stage.step().apply(in, config));
        Map<String, Long> written = new LinkedHashMap<>();
        for (Table table : stage.writes()) {
            if (Pipeline.PASSED_ON.contains(table)) {
                tables.put(table, table.conform(made.get(table)));
            } else {
                long count = store.write(table, made.get(table));
                rows.put(table, count);
                written.put(table.name(), count);
                tables.put(table, store.read(table));
            }
        }
        return written;
    }

    private Dataset<Row> previous(Table table) {
        return parent.filter(release -> release.has(table))
                .map(release -> store.read(table, release))
                .orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
    }

    /** Returns what the current release has learned, where the stage learns and is not to learn anew. */
    private Optional<Map<Table, Dataset<Row>>> learned(Stage stage) {
        if (config.run().refit() || !Pipeline.LEARNED.containsAll(stage.writes())) {
            return Optional.empty();
        }
        return parent.filter(release -> stage.writes().stream().allMatch(release::has))
                .filter(release ->
                        !Pipeline.LEARNED_LATE.contains(stage.writes().get(0))
                                || release.rows(stage.writes().get(0)) > 0)
                .map(release -> stage.writes().stream()
                        .collect(Collectors.toMap(table -> table, table -> store.read(table, release))));
    }

    private int epoch() {
        return parent.map(release -> release.epoch() + (config.run().refit() ? 1 : 0))
                .orElse(1);
    }

    /** Withholds the release as soon as it is known that most of the input is unusable. */
    private void requireQuality(Stage stage) {
        if (!stage.writes().contains(Tables.REJECTS)) {
            return;
        }
        QualityGate.require(rows.get(InternalTables.PARSED_RECORDS), rejects(), config.run());
    }

    private Map<String, Long> rejects() {
        Map<String, Long> byReason = new TreeMap<>();
        tables.get(Tables.REJECTS)
                .groupBy("reason")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> byReason.put(row.getString(0), row.getLong(1)));
        return byReason;
    }

    private void writeRelease() {
        Row span = tables.get(Tables.ARTICLES)
                .agg(
                        org.apache.spark.sql.functions.min("published_on"),
                        org.apache.spark.sql.functions.max(Periods.lastDay(col("date_precision"), col("published_on"))),
                        sum("input_rows"))
                .first();
        lastOn = span.isNullAt(1) ? null : span.get(1).toString();
        long rowsIn = rows.get(InternalTables.PARSED_RECORDS);
        long accepted = span.isNullAt(2) ? 0 : span.getLong(2);
        long rejected = rows.get(Tables.REJECTS);
        if (rowsIn != accepted + rejected) {
            throw new IllegalStateException(
                    rowsIn + " rows in, but " + accepted + " accepted and " + rejected + " rejected");
        }
        Row release = RowFactory.create(
                runId,
                parent.map(Manifest::releaseId).orElse(null),
                epoch(),
                config.run().time_zone(),
                "monday",
                config.asOf(),
                span.get(0),
                span.get(1),
                rowsIn,
                rejected,
                rows.get(Tables.ARTICLES),
                rows.get(Tables.STORIES),
                rows.get(Tables.SOURCES),
                versions().toString());
        rows.put(
                Tables.RELEASE,
                store.write(
                        Tables.RELEASE,
                        spark.createDataFrame(List.of(release), Tables.RELEASE.schema())
                                .coalesce(1)));
        tables.put(Tables.RELEASE, store.read(Tables.RELEASE));
    }

    private Manifest manifest(List<Manifest.Input> inputs, List<Manifest.StageFigures> stages) {
        Map<String, Manifest.TableFiles> files = new LinkedHashMap<>();
        store.files()
                .forEach(
                        (table, ofTable) -> files.put(table.name(), new Manifest.TableFiles(rows.get(table), ofTable)));
        // Every published term has a series of years.
        Map<String, Long> terms = new TreeMap<>();
        tables.get(InternalTables.TERM_SERIES)
                .where(col("grain").equalTo("year"))
                .groupBy("lang")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> terms.put(row.getString(0), row.getLong(1)));
        List<String> ignored =
                tables.get(Tables.TOTALS).select("lang").distinct().orderBy("lang").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .filter(lang -> !terms.containsKey(lang))
                        .toList();
        long published = terms.values().stream().mapToLong(Long::longValue).sum();
        return new Manifest(
                Manifest.FORMAT_VERSION,
                runId,
                parent.map(Manifest::releaseId).orElse(null),
                Instant.now().toString(),
                epoch(),
                config.run().time_zone(),
                config.run().as_of(),
                lastOn,
                config.topics().seed(),
                versions(),
                Manifest.JSON.valueToTree(config),
                inputs,
                rows.get(InternalTables.PARSED_RECORDS),
                rejects(),
                new Manifest.Pruned(
                        ignored,
                        config.count().min_stories(),
                        published,
                        PrunedTerms.estimate(tables.get(InternalTables.TERM_SUPPORT), published)),
                StoryFigures.of(tables.get(InternalTables.STORY_CANDIDATES), tables.get(InternalTables.STORY_MATCHES)),
                files,
                stages);
    }

    private void publish(Manifest manifest) {
        Verification.requireWritten(manifest, tables);
        String directory = Manifest.directory(runId);
        storage.write(directory + "/views.sql", Views.file(runId, manifest.urls(storage)));
        storage.write(directory + "/methods.md", Methods.text(runId, config, figures(manifest), manifest.rejects()));
        ReportTables.page(tables, config.publish()).ifPresent(page -> storage.write(directory + "/report.html", page));
        storage.write(directory + "/manifest.json", manifest.json());
        storage.replace(Manifest.CURRENT, Manifest.write(new Manifest.Pointer(runId, directory + "/manifest.json")));
    }

    private static Map<String, Long> figures(Manifest manifest) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("rows in", manifest.rowsIn());
        figures.put("rows rejected", manifest.rows(Tables.REJECTS));
        figures.put("articles", manifest.rows(Tables.ARTICLES));
        figures.put("stories", manifest.rows(Tables.STORIES));
        figures.put("pairs of texts compared", manifest.stories().compared());
        figures.put("pairs alike", manifest.stories().alike());
        figures.put("pairs set apart as bulletins", manifest.stories().bulletins());
        figures.put("sources", manifest.rows(Tables.SOURCES));
        figures.put("terms published", manifest.pruned().termsPublished());
        figures.put("terms left out, about", manifest.pruned().termsPruned());
        return figures;
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("groundswell", Version.of());
        versions.put("spark", spark.version());
        versions.put("words", Words.VERSION);
        return versions;
    }

    private org.apache.hadoop.conf.Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    private static double round(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
