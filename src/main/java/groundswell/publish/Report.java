package groundswell.publish;

import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.Rejected;
import groundswell.publish.ReportData.Release;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints a release as one HTML page that asks no network for anything: {@code report.html}. All numbers are readable
 * without its script, which only draws charts.
 */
public final class Report {
    private static final String RESOURCES = "/groundswell/report/";
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

    private Report() {}

    /**
     * Returns the page. Whatever the input's texts hold, they are only text in it: escaped in the page, escaped in the
     * data of the script, and the page's policy runs no script but its own two, by their SHA-256.
     */
    public static String html(ReportData data) {
        String style = resource(RESOURCES + "report.css");
        String echarts = resource(ECHARTS);
        String script = resource(RESOURCES + "report.js");
        return fill(
                resource(RESOURCES + "report.html"),
                Map.of(
                        "policy",
                        "default-src 'none'; script-src " + hash(echarts) + " " + hash(script) + "; style-src "
                                + hash(style) + "; base-uri 'none'; form-action 'none'",
                        "title",
                        Html.escape("Groundswell " + data.release().id()),
                        "style",
                        style,
                        "echarts",
                        echarts,
                        "script",
                        script,
                        "data",
                        ReportCharts.json(data),
                        "body",
                        body(data)));
    }

    private static String body(ReportData data) {
        Html html = new Html();
        head(html, data.release());
        contents(html, data);
        ReportVolumes.add(html, data.volumes());
        for (int i = 0; i < data.families().size(); i++) {
            ReportTrends.add(html, data.families().get(i), i);
        }
        ReportSlowChanges.add(html, data.slow());
        ReportTopics.add(html, data.topics());
        rejects(html, data.rejects());
        return html.toString();
    }

    private static void head(Html html, Release release) {
        html.open("header").leaf("h1", "What rises and falls in the news").line();
        html.open("dl");
        fact(html, "Release", release.id());
        fact(html, "Span", release.firstOn() == null ? "no articles" : release.firstOn() + " to " + release.lastOn());
        fact(html, "Articles", Figures.number(release.articles()));
        fact(html, "Stories", Figures.number(release.stories()));
        fact(html, "Sources", Figures.number(release.sources()));
        fact(html, "Time zone", release.timeZone());
        fact(html, "Clock", release.asOf().toString());
        fact(html, "Release before", release.parentId() == null ? "none" : release.parentId());
        fact(html, "Input", Figures.rows(release.rowsIn()) + ", " + Figures.number(release.rejects()) + " rejected");
        fact(html, "Versions", release.versions().replaceAll("[{}]", "").replace('=', ' '));
        html.close("dl").close("header").line();
    }

    private static void fact(Html html, String name, String value) {
        html.open("div")
                .leaf("dt", name)
                .open("dd")
                .leaf("bdi", value)
                .close("dd")
                .close("div");
    }

    private static void contents(Html html, ReportData data) {
        List<Family> families = data.families();
        html.open("nav", "aria-label", "Contents").open("ul");
        link(html, "volumes", "Stories over time");
        for (int i = 0; i < families.size(); i++) {
            link(html, ReportTrends.id(i), ReportTrends.title(families.get(i)));
        }
        if (!data.slow().isEmpty()) {
            link(html, ReportSlowChanges.ID, "Slow changes");
        }
        link(html, "topics", "Topics");
        link(html, "rejects", "Rejects");
        link(html, "reading", "How to read this");
        html.close("ul").close("nav").line();
        if (families.isEmpty()) {
            html.leaf("p", "No language and grain was tested, so that nothing rises or falls.", "class", "notice");
        }
    }

    private static void link(Html html, String id, String text) {
        html.open("li").open("a", "href", "#" + id).leaf("bdi", text).close("a").close("li");
    }

    private static void rejects(Html html, List<Rejected> rejects) {
        html.open("section", "aria-labelledby", "rejects")
                .leaf("h2", "Rejects", "id", "rejects")
                .line();
        if (rejects.isEmpty()) {
            html.leaf("p", "Every row of the input was accepted.")
                    .close("section")
                    .line();
            return;
        }
        html.leaf("p", "Rows of the input that were not accepted; each is in the table rejects.");
        html.open("table", "aria-label", "rejects by reason").open("thead").open("tr");
        html.leaf("th", "Reason", "scope", "col")
                .leaf("th", "Stage", "scope", "col")
                .leaf("th", "Rows", "scope", "col", "class", "number");
        html.close("tr").close("thead").open("tbody");
        for (Rejected rejected : rejects) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .leaf("bdi", rejected.reason().replace('_', ' '))
                    .close("th")
                    .open("td")
                    .leaf("bdi", rejected.stage())
                    .close("td")
                    .leaf("td", Figures.number(rejected.rows()), "class", "number")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").close("section").line();
    }

    /** Puts the parts into their places in one pass, so that nothing inside a part is taken for a place. */
    private static String fill(String template, Map<String, String> parts) {
        Matcher places = PLACE.matcher(template);
        StringBuilder page = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(page, "");
            page.append(parts.get(places.group(1)));
        }
        places.appendTail(page);
        return page.toString();
    }

    private static String resource(String path) {
        try (InputStream in = Report.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
