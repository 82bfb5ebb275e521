package groundswell.run;

import groundswell.config.Config;
import groundswell.config.UserError;
import groundswell.pipeline.Pipeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Starts runs and leaves their verdicts. */
public final class Runs {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final DateTimeFormatter ID_OF_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Runs() {}

    /** Returns the text of a file at any Hadoop path or URL. */
    public static String text(String file) {
        Path path = new Path(file);
        try (InputStream in = path.getFileSystem(new Configuration()).open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Runs the job in a session of its own.
     *
     * @param givenId id of the run, null for one made from the time
     * @param out where the outcome is printed; progress goes to standard error
     */
    public static void run(Config given, String givenId, PrintWriter out) {
        Pipeline.check(given);
        Instant started = Instant.now();
        String runId = givenId == null ? ID_OF_TIME.format(started) : givenId;
        if (!ID.matcher(runId).matches()) {
            throw new UserError("--run-id " + runId
                    + ": letters, digits, dots, dashes and underscores are allowed, at most" + " 100");
        }
        SparkSession spark = Sessions.open("groundswell " + runId);
        try {
            run(spark, given.at(started), runId, started, out);
        } finally {
            spark.stop();
        }
    }

    /** Prints how good topics are in several numbers, see {@link RunJob#topicGrid}. */
    public static void topicGrid(Config given, List<Integer> counts, PrintWriter out) {
        Pipeline.check(given);
        Instant started = Instant.now();
        SparkSession spark = Sessions.open("groundswell topic grid");
        try {
            topicGrid(spark, given.at(started), counts, out);
        } finally {
            spark.stop();
        }
    }

    /** Prints how good topics are in several numbers, in a session. */
    public static void topicGrid(SparkSession spark, Config config, List<Integer> counts, PrintWriter out) {
        Storage storage =
                Storage.open(config.run().output(), spark.sparkContext().hadoopConfiguration());
        new RunJob(spark, config, "topic-grid", storage, System.err)
                .topicGrid(counts)
                .forEach(out::println);
        out.flush();
    }

    /** Runs the job in a session and leaves its verdict. */
    public static void run(SparkSession spark, Config config, String runId, Instant started, PrintWriter out) {
        Storage storage =
                Storage.open(config.run().output(), spark.sparkContext().hadoopConfiguration());
        Optional<Verdict> earlier = Verdict.of(storage, runId);
        if (earlier.isPresent() && earlier.get().isFinished()) {
            out.println("run " + runId + " is finished: " + earlier.get().status() + ", release "
                    + earlier.get().releaseId());
            out.flush();
            return;
        }
        System.err.println("Days are cut in the time zone " + config.run().time_zone() + "; the run's clock stands at "
                + config.run().as_of() + ".");
        String status = Verdict.FAULT;
        String release = null;
        String reason = null;
        try {
            RunJob.Outcome outcome = new RunJob(spark, config, runId, storage, System.err).run();
            status = outcome.status();
            release = outcome.releaseId();
            tell(outcome, storage, started, out);
        } catch (UserError e) {
            status = Verdict.USER_ERROR;
            reason = e.getMessage();
            throw e;
        } catch (GateFailure e) {
            status = Verdict.GATE_FAILED;
            reason = e.getMessage();
            throw e;
        } catch (Throwable e) {
            // Spark's Java API throws checked exceptions without declaring them.
            reason = e.toString();
            throw e;
        } finally {
            if (release == null) {
                release = Manifest.current(storage).map(Manifest::releaseId).orElse(null);
            }
            new Verdict(
                            runId,
                            status,
                            release,
                            reason,
                            started.toString(),
                            Instant.now().toString())
                    .write(storage);
        }
    }

    private static void tell(RunJob.Outcome outcome, Storage storage, Instant started, PrintWriter out) {
        if (outcome.status().equals(Verdict.NOTHING_NEW)) {
            out.println("nothing new: release " + outcome.releaseId() + " was made from the same input");
        } else {
            Manifest manifest = Manifest.of(storage, outcome.releaseId()).orElseThrow();
            long rejected = manifest.rejects().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            out.printf(
                    Locale.ENGLISH,
                    "published release %s in %.1f s: %,d rows in, %,d accepted, %,d rejected%s%n",
                    outcome.releaseId(),
                    (Instant.now().toEpochMilli() - started.toEpochMilli()) / 1000.0,
                    manifest.rowsIn(),
                    manifest.rowsIn() - rejected,
                    rejected,
                    rejected == 0 ? "" : " " + manifest.rejects());
            out.println(storage.root() + "/" + Manifest.directory(outcome.releaseId()));
        }
        out.flush();
    }
}
