package groundswell.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Sums the CPU time of Spark's tasks by the stage of the pipeline that they belong to. */
final class CpuMeter extends SparkListener {
    private static final double NANOS = 1e9;
    private static final String DESCRIPTION = "spark.job.description";

    private final Map<Integer, String> stages = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted event) {
        String description =
                event.properties() == null ? null : event.properties().getProperty(DESCRIPTION);
        if (description != null) {
            stages.put(event.stageInfo().stageId(), description);
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        String stage = stages.get(event.stageId());
        if (stage != null && event.taskMetrics() != null) {
            nanos.computeIfAbsent(stage, key -> new LongAdder())
                    .add(event.taskMetrics().executorCpuTime());
        }
    }

    /** Returns the CPU seconds of a stage so far. */
    double seconds(String stage) {
        LongAdder sum = nanos.get(stage);
        return sum == null ? 0 : sum.sum() / NANOS;
    }
}
