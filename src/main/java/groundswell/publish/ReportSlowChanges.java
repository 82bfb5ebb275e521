package groundswell.publish;

import groundswell.publish.ReportData.Shift;
import groundswell.publish.ReportData.SlowChanges;
import groundswell.publish.ReportData.SlowTrend;
import java.util.List;

/** Prints what changed slowly, over all periods. */
final class ReportSlowChanges {
    /** Name of the section. */
    static final String ID = "slow";

    private ReportSlowChanges() {}

    /** Adds the section, where anything changed slowly. */
    static void add(Html html, List<SlowChanges> slow) {
        if (slow.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", ID)
                .leaf("h2", "Slow changes", "id", ID)
                .line();
        html.leaf(
                "p",
                "What is said more or less over all closed periods (table slow_trends), and where the share of stories went over"
                        + " to another level (table change_points, which describes and is no test).");
        for (SlowChanges of : slow) {
            String title = Figures.language(of.lang()) + ", by " + of.grain().id();
            html.open("h3").leaf("bdi", title).close("h3").line();
            trends(html, of.rising(), "More and more", title);
            trends(html, of.falling(), "Less and less", title);
            shifts(html, of, title);
        }
        html.close("section").line();
    }

    private static void trends(Html html, List<SlowTrend> trends, String heading, String title) {
        if (trends.isEmpty()) {
            return;
        }
        table(html, heading, title, List.of("First quarter", "Last quarter", "q"));
        for (SlowTrend trend : trends) {
            html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader", "class", "term");
            html.open("details")
                    .open("summary")
                    .leaf("bdi", trend.label())
                    .close("summary")
                    .open("p")
                    .leaf("bdi", trend.sentence())
                    .close("p")
                    .close("details");
            also(html, trend.also());
            html.close("th");
            cell(html, Figures.percent(trend.shareFirst()), "First quarter");
            cell(html, Figures.percent(trend.shareLast()), "Last quarter");
            cell(html, Figures.small(trend.q()), "q");
            html.close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private static void shifts(Html html, SlowChanges of, String title) {
        if (of.shifts().isEmpty()) {
            return;
        }
        table(html, "Other levels", title, List.of("From", "Share before", "Share after", "Ratio"));
        for (Shift shift : of.shifts()) {
            html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader", "class", "term");
            html.leaf("bdi", shift.label());
            also(html, shift.also());
            html.close("th");
            cell(
                    html,
                    Figures.period(of.grain(), shift.changedOn()) + (shift.toOn() == null ? "" : " to " + shift.toOn()),
                    "From");
            cell(html, Figures.percent(shift.shareBefore()), "Share before");
            cell(html, Figures.percent(shift.shareAfter()), "Share after");
            cell(html, Figures.factor(shift.ratio()), "Ratio");
            html.close("tr").line();
        }
        html.close("tbody").close("table").line();
    }

    private static void table(Html html, String heading, String title, List<String> columns) {
        html.leaf("h4", heading).line();
        html.open("table", "class", "cards", "role", "table", "aria-label", heading + ", " + title);
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        html.leaf("th", "Term or name", "scope", "col", "role", "columnheader", "class", "words");
        columns.forEach(column -> html.leaf("th", column, "scope", "col", "role", "columnheader", "class", "number"));
        html.close("tr").close("thead").open("tbody", "role", "rowgroup").line();
    }

    private static void cell(Html html, String text, String label) {
        html.leaf("td", text, "role", "cell", "class", "number", "data-label", label);
    }

    private static void also(Html html, List<String> also) {
        if (!also.isEmpty()) {
            html.open("p", "class", "also")
                    .text("also: ")
                    .leaf("bdi", String.join(", ", also))
                    .close("p");
        }
    }
}
