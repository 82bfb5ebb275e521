package groundswell.publish;

import static groundswell.publish.ReportExamples.DECEMBER;
import static groundswell.publish.ReportExamples.HOSTILE;
import static groundswell.publish.ReportExamples.family;
import static groundswell.publish.ReportExamples.listing;
import static groundswell.publish.ReportExamples.report;
import static groundswell.publish.ReportExamples.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import groundswell.publish.ReportData.Listing;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class ReportInBrowserTest {
    private static final String CONSOLE = "INFO:CONSOLE";

    @TempDir
    private Path directory;

    @BeforeEach
    void needsChromium() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "chromium"))),
                "no chromium on the PATH: the report is not opened in a browser");
    }

    @Test
    void chartsAreDrawnWithoutAnError() throws Exception {
        Opened opened = open(
                Report.html(report(family(DECEMBER, listing(1, term(1, "storm", 40)), Listing.NONE, Listing.NONE))));

        assertEquals("2", attribute(opened.dom(), "data-charts"));
        assertEquals(2, count(opened.dom(), "<canvas"));
        assertFalse(opened.dom().contains("data-script-error"), "an error of the script");
        assertFalse(opened.log().contains(CONSOLE), opened.log());
    }

    @Test
    void hostileTextDoesNotRun() throws Exception {
        String hostile = Report.html(ReportExamples.hostile());
        Opened opened = open(hostile);

        assertEquals("2", attribute(opened.dom(), "data-charts"));
        assertFalse(opened.dom().contains("<img"), "an element of the input");
        assertEquals(3, count(opened.dom(), "<script"));
        assertFalse(opened.dom().contains("data-script-error"), "an error of the script");
        assertFalse(opened.log().contains(CONSOLE), opened.log());
        assertTrue(opened.dom().contains("&lt;/script&gt;&lt;img src=x"));
    }

    @Test
    void policyStopsWhatEscapingWouldMiss() throws Exception {
        String page = Report.html(report())
                .replace("<main>", "<main>" + HOSTILE.replace("alert(1)", "document.title='run'"))
                .replace("</main>", "<script>document.title='run'</script></main>");
        Opened opened = open(page);

        assertFalse(opened.dom().contains("<title>run</title>"), "a script that is not the page's own ran");
        assertTrue(opened.log().contains("Content Security Policy"), opened.log());
        assertEquals("1", attribute(opened.dom(), "data-charts"));
    }

    @Test
    void emptyReleaseOpensWithoutAnError() throws Exception {
        Opened opened = open(Report.html(ReportExamples.empty()));

        assertEquals("0", attribute(opened.dom(), "data-charts"));
        assertFalse(opened.log().contains(CONSOLE), opened.log());
    }

    private record Opened(String dom, String log) {}

    private Opened open(String html) throws Exception {
        Path page = Files.writeString(directory.resolve("report.html"), html);
        Path dom = directory.resolve("dom.html");
        Path log = directory.resolve("log.txt");
        Process chromium = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertTrue(chromium.waitFor(2, TimeUnit.MINUTES), "chromium did not end");
        } finally {
            chromium.destroyForcibly();
        }
        String withoutScripts = Files.readString(dom).replaceAll("(?s)(<script[^>]*>).*?</script>", "$1</script>");
        return new Opened(withoutScripts, Files.readString(log));
    }

    private static String attribute(String dom, String name) {
        Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(dom);
        return found.find() ? found.group(1) : "none";
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
