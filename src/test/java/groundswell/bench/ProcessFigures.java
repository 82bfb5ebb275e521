package groundswell.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process used.
 *
 * @param seconds of wall time, start included
 * @param cpuSeconds of all its threads
 * @param peakMegabytes largest resident memory
 */
public record ProcessFigures(double seconds, double cpuSeconds, long peakMegabytes) {
    private static final Pattern LINE = Pattern.compile("used (\\S+) CPU s (\\d+) MB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final double NANOS = 1e9;

    /** Prints what this process has used so far, for {@link #of}. */
    static void print() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Path status = Path.of("/proc/self/status");
        Matcher peak = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
        long megabytes = peak.find() ? Long.parseLong(peak.group(1)) >> 10 : 0;
        System.out.printf(Locale.ROOT, "used %.2f CPU s %d MB%n", system.getProcessCpuTime() / NANOS, megabytes);
    }

    /** Reads what a process printed. */
    static ProcessFigures of(String output, double seconds) {
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("the process printed no figures: " + output);
        }
        return new ProcessFigures(seconds, Double.parseDouble(line.group(1)), Long.parseLong(line.group(2)));
    }
}
