package groundswell.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;

/** Tells how a run goes on: a line for each stage, and on a terminal a line that moves. */
final class Progress implements AutoCloseable {
    /** System property that the launcher sets where standard error is a terminal. */
    private static final String TERMINAL = "groundswell.terminal";

    private static final long EVERY_MILLIS = 500;

    private final PrintStream out;
    private final SparkStatusTracker tracker;
    private final int stages;
    private final ScheduledExecutorService ticker;
    private volatile String stage = "";
    private volatile long stageStart;
    private int done;

    /** @param out usually standard error */
    Progress(PrintStream out, SparkStatusTracker tracker, int stages) {
        this.out = out;
        this.tracker = tracker;
        this.stages = stages;
        if (Boolean.getBoolean(TERMINAL)) {
            ticker = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "progress");
                thread.setDaemon(true);
                return thread;
            });
            var unused = ticker.scheduleAtFixedRate(this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            ticker = null;
        }
    }

    void begins(String name) {
        stage = name;
        stageStart = System.nanoTime();
    }

    void ends(Map<String, Long> rows) {
        done++;
        StringBuilder line = new StringBuilder();
        double seconds = seconds();
        line.append(String.format(Locale.ENGLISH, "[%2d/%d] %-16s %6.1f s", done, stages, stage, seconds));
        rows.forEach((table, count) -> line.append(String.format(Locale.ENGLISH, "  %,d %s", count, table)));
        synchronized (out) {
            out.print(ticker == null ? "" : "\r\u001b[K");
            out.println(line);
        }
    }

    @Override
    public void close() {
        if (ticker != null) {
            ticker.shutdownNow();
        }
    }

    private double seconds() {
        return (System.nanoTime() - stageStart) / 1e9;
    }

    private void tick() {
        int tasks = 0;
        int finished = 0;
        for (int id : tracker.getActiveStageIds()) {
            scala.Option<SparkStageInfo> info = tracker.getStageInfo(id);
            if (info.isDefined()) {
                tasks += info.get().numTasks();
                finished += info.get().numCompletedTasks();
            }
        }
        double seconds = seconds();
        String left = finished == 0 || tasks == finished
                ? ""
                : String.format(Locale.ENGLISH, ", about %.0f s left", seconds / finished * (tasks - finished));
        synchronized (out) {
            out.printf(
                    Locale.ENGLISH,
                    "\r\u001b[K[%2d/%d] %-16s %6.1f s  %d of %d tasks%s",
                    done + 1,
                    stages,
                    stage,
                    seconds,
                    finished,
                    tasks,
                    left);
            out.flush();
        }
    }
}
