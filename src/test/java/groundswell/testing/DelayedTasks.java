package groundswell.testing;

import java.util.SplittableRandom;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;

/** Lets each task begin late by chance, so that tasks end in another order: {@code -Dspark.plugins=} its name. */
public final class DelayedTasks implements SparkPlugin {
    private static final int MOST_MILLISECONDS = 40;

    @Override
    public DriverPlugin driverPlugin() {
        return null;
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new Delay();
    }

    private static final class Delay implements ExecutorPlugin {
        private final SplittableRandom random = new SplittableRandom(Long.getLong("delay.seed"));

        @Override
        public void onTaskStart() {
            try {
                Thread.sleep(next());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized long next() {
            return random.nextInt(MOST_MILLISECONDS);
        }
    }
}
