package groundswell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of who may know whom, and who may do what, applied to the text of a source file. */
final class PackageDirection {
    private static final Set<String> STAGES = Set.of(
            "ingest", "clean", "stories", "count", "entities", "concepts", "topics", "trends", "changes", "publish");
    private static final Set<String> GROUND_FLOOR =
            Set.of("text", "furniture", "html", "statistics", "table", "config");
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    /** Comments, text blocks, strings and characters. */
    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'", Pattern.DOTALL);

    private static final Pattern USED = Pattern.compile("\\bgroundswell\\s*\\.\\s*([a-z_]+)\\b");
    private static final Pattern SPARK = Pattern.compile("\\borg\\s*\\.\\s*apache\\s*\\.\\s*(spark|hadoop)\\b");
    private static final Pattern EXIT = Pattern.compile("\\bSystem\\s*\\.\\s*exit\\b|\\.\\s*(halt|exit)\\s*\\(");
    private static final Pattern SESSION =
            Pattern.compile("\\bSparkSession\\s*\\.\\s*builder\\s*\\(|\\.\\s*getOrCreate\\b");
    private static final Pattern STORAGE = Pattern.compile(
            "\\.\\s*(?:read|write|readStream|writeStream)\\s*\\(\\s*\\)|\\.\\s*(?:textFile|wholeTextFiles|saveAs\\w+)\\s*\\(");

    private PackageDirection() {}

    /**
     * Returns what a source file does that it may not, one sentence each.
     *
     * @param path below the source directory, such as {@code groundswell/run/Storage.java}
     */
    static List<String> faults(String path, String source) {
        String[] parts = path.split("/", -1);
        String own = parts.length == 3 ? parts[1] : "";
        String code = NO_CODE.matcher(source).replaceAll(" ");
        List<String> faults = new ArrayList<>();
        Set<String> allowed = MAY_USE.get(own);
        if (allowed == null) {
            return List.of(path + " lies in a package that no rule knows");
        }
        for (String used : used(code)) {
            if (!used.equals(own) && !allowed.contains(used)) {
                faults.add(path + " may not use " + used);
            }
        }
        if (Set.of("formats", "furniture", "html", "text", "statistics").contains(own)
                && SPARK.matcher(code).find()) {
            faults.add(path + " may not know Spark");
        }
        if (!path.equals("groundswell/cli/Main.java") && EXIT.matcher(code).find()) {
            faults.add(path + " may not end the program");
        }
        if (!path.equals("groundswell/run/Sessions.java")
                && SESSION.matcher(code).find()) {
            faults.add(path + " may not build a session");
        }
        // The bytes that formats reads are given to it, and it knows no Spark.
        if (!Set.of("run", "formats", "html").contains(own)
                && STORAGE.matcher(code).find()) {
            faults.add(path + " may not read or write storage");
        }
        return faults;
    }

    private static Set<String> used(String code) {
        Set<String> used = new TreeSet<>();
        Matcher matcher = USED.matcher(code);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        return used;
    }

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> mayUse = new HashMap<>();
        mayUse.put("", Set.of());
        mayUse.put("cli", Set.of("run", "config", "table"));
        mayUse.put("html", Set.of("text", "table", "config"));
        mayUse.put("formats", Set.of("html", "text", "table", "config"));
        mayUse.put("folded", Set.of());
        mayUse.put(
                "run",
                Set.of("pipeline", "publish", "formats", "folded", "html", "text", "statistics", "table", "config"));
        Set<String> ofPipeline = new TreeSet<>(STAGES);
        ofPipeline.addAll(GROUND_FLOOR);
        mayUse.put("pipeline", ofPipeline);
        STAGES.forEach(stage -> mayUse.put(stage, GROUND_FLOOR));
        mayUse.put("text", Set.of());
        mayUse.put("furniture", Set.of("text", "table"));
        mayUse.put("statistics", Set.of());
        mayUse.put("table", Set.of());
        mayUse.put("config", Set.of("table"));
        return mayUse;
    }
}
