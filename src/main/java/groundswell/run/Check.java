package groundswell.run;

import groundswell.config.Config;
import java.io.PrintWriter;

/** TODO. */
public final class Check {
    private Check() {}

    public static void print(Config config, PrintWriter out) {}
}
