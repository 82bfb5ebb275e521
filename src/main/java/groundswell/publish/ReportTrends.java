package groundswell.publish;

import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.Line;
import groundswell.publish.ReportData.Listing;
import groundswell.publish.ReportData.Story;
import groundswell.publish.ReportData.Term;
import java.util.List;
import java.util.Locale;

/** Prints what rises, falls and is new in one language and grain. */
final class ReportTrends {
    private static final List<String> HEADINGS =
            List.of("Term or name", "Share over time", "Stories", "Expected", "Ratio (95 %)", "q", "Sources");

    private ReportTrends() {}

    /** @param place of the family in the report */
    static void add(Html html, Family family, int place) {
        String id = id(place);
        html.open("section", "aria-labelledby", id);
        html.open("h2", "id", id).leaf("bdi", title(family)).close("h2").line();
        if (family.shown() == null) {
            html.leaf("p", nothing(family), "class", "notice").close("section").line();
            return;
        }
        String shown = period(family, family.shown());
        if (family.shown().equals(family.lastClosed())) {
            html.open("p")
                    .text("The last closed period: ")
                    .leaf("strong", shown)
                    .text(".")
                    .close("p");
        } else {
            html.open("p", "class", "notice")
                    .text(nothing(family) + " Shown instead is the most recent closed period with listed rows: ")
                    .leaf("strong", shown)
                    .text(".")
                    .close("p");
        }
        chance(html, family.chance());
        chart(html, family, place);
        list(html, family, family.rising(), "Rising");
        list(html, family, family.falling(), "Falling");
        list(html, family, family.fresh(), "New");
        html.close("section").line();
    }

    private static void chance(Html html, ReportData.Chance chance) {
        if (chance == null) {
            return;
        }
        html.leaf(
                        "p",
                        String.format(
                                Locale.ENGLISH,
                                "%,d %s passed the bar on q. Chance alone would have let %s pass on average: the dates of all"
                                        + " stories were dealt out anew %d times.",
                                chance.discoveries(),
                                chance.discoveries() == 1 ? "row" : "rows",
                                chance.byChance() == 0
                                        ? "none"
                                        : String.format(Locale.ENGLISH, "%.2f", chance.byChance()),
                                chance.replicates()),
                        "class",
                        "quiet")
                .line();
    }

    static String title(Family family) {
        return Figures.language(family.lang()) + ", by " + family.grain().id();
    }

    /** Returns the name of the section of a family by its place. */
    static String id(int place) {
        return "trends-" + place;
    }

    private static String period(Family family, ReportData.Period period) {
        return Figures.period(family.grain(), period.start())
                + (period.isPartial() ? " (partial: articles do not cover all of it)" : "");
    }

    private static String nothing(Family family) {
        if (family.lastClosed() == null) {
            return "No period is closed yet, so that nothing is judged.";
        }
        String nothing = "Nothing is listed in the last closed period, " + period(family, family.lastClosed());
        String reason =
                switch (family.lastClosedStatus()) {
                    case "ramp_up" -> ": there is too little history before it.";
                    case "outage" -> ": far fewer stories than usual were published in it.";
                    default -> ".";
                };
        return nothing + reason + (family.shown() == null ? " No earlier period has listed rows either." : "");
    }

    private static void chart(Html html, Family family, int place) {
        Listing charted = ReportCharts.charted(family);
        String direction = family.rising().lines().isEmpty() ? "falling" : "rising";
        String label = "Share of stories over time: " + direction + ", "
                + Figures.period(family.grain(), family.shown().start());
        String first = charted.lines().size() > ReportCharts.LINES ? ", first " + ReportCharts.LINES + " lines" : "";
        html.open("figure", "class", "needs-script");
        html.open("div", "class", "chart", "data-chart", ReportCharts.id(place), "role", "img", "aria-label", label)
                .close("div");
        html.leaf("figcaption", label + first + ". Grey: that period.")
                .close("figure")
                .line();
    }

    private static void list(Html html, Family family, Listing listing, String heading) {
        html.leaf("h3", heading).line();
        if (listing.lines().isEmpty()) {
            html.leaf("p", "None listed.", "class", "quiet").line();
            return;
        }
        String period = Figures.period(family.grain(), family.shown().start());
        html.open("table", "class", "cards", "role", "table", "aria-label", heading + ", " + period);
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        for (String name : HEADINGS) {
            html.leaf(
                    "th",
                    name,
                    "scope",
                    "col",
                    "role",
                    "columnheader",
                    "class",
                    HEADINGS.indexOf(name) < 2 ? "words" : "number");
        }
        html.close("tr").close("thead").open("tbody", "role", "rowgroup").line();
        listing.lines().forEach(line -> line(html, family, line));
        html.close("tbody").close("table").line();
        long rows = listing.lines().stream()
                .mapToLong(line -> 1 + line.terms().also().size())
                .sum();
        html.leaf(
                        "p",
                        Figures.number(listing.lines().size())
                                + (listing.lines().size() == 1 ? " line" : " lines") + " with " + rows + " of "
                                + Figures.rows(listing.listed()) + " of the table trends.",
                        "class",
                        "quiet")
                .line();
    }

    private static void line(Html html, Family family, Line line) {
        Term term = line.terms().head();
        html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader", "class", "term");
        html.open("details")
                .open("summary")
                .leaf("bdi", term.label())
                .close("summary")
                .open("p")
                .leaf("bdi", term.sentence())
                .text(" First seen on " + term.firstSeenOn() + "; rank " + Figures.number(term.rank()) + ".")
                .close("p");
        story(html, term.story());
        html.close("details");
        if (!line.terms().also().isEmpty()) {
            html.open("p", "class", "also").text("also: ");
            also(html, line.terms().also());
            html.close("p");
        }
        html.close("th").open("td", "role", "cell", "class", "picture");
        Sparkline.add(
                html,
                family.grain(),
                family.axis(),
                line.shares(),
                family.shown().start());
        html.close("td");
        List<String> cells = List.of(
                Figures.number(term.observedStories()) + " of " + Figures.number(term.totalStories()) + " ("
                        + Figures.percent(term.share()) + ")",
                Figures.expected(term.expectedStories()),
                Figures.factor(term.ratio()) + " (" + Figures.factor(term.ratioLow()) + " to "
                        + Figures.factor(term.ratioHigh()) + ")",
                Figures.small(term.q()),
                Figures.number(term.sources()));
        for (int i = 0; i < cells.size(); i++) {
            html.leaf("td", cells.get(i), "role", "cell", "class", "number", "data-label", HEADINGS.get(i + 2));
        }
        html.close("tr").line();
    }

    private static void story(Html html, Story story) {
        if (story == null || story.title() == null) {
            return;
        }
        html.open("p");
        boolean isLink = story.url() != null && story.url().matches("https?://.*");
        if (isLink) {
            html.open("a", "href", story.url(), "rel", "noreferrer");
        }
        html.leaf("bdi", story.title());
        if (isLink) {
            html.close("a");
        }
        html.text(" (")
                .leaf("bdi", story.source())
                .text(", " + story.publishedOn() + ")")
                .close("p");
    }

    private static void also(Html html, List<Term> also) {
        for (int i = 0; i < also.size(); i++) {
            Term term = also.get(i);
            html.text(i == 0 ? "" : ", ")
                    .leaf("bdi", term.label())
                    .text(" (" + Figures.number(term.observedStories()) + ")");
        }
    }
}
