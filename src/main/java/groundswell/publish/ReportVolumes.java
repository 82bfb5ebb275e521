package groundswell.publish;

import groundswell.publish.ReportData.LanguageVolume;
import groundswell.publish.ReportData.Period;
import groundswell.publish.ReportData.Volumes;

/** Prints how much was published. */
final class ReportVolumes {
    private ReportVolumes() {}

    static void add(Html html, Volumes volumes) {
        html.open("section", "aria-labelledby", "volumes")
                .leaf("h2", "Stories over time", "id", "volumes")
                .line();
        if (volumes.periods().isEmpty()) {
            html.leaf("p", "No article was accepted.").close("section").line();
            return;
        }
        String title = "Stories first published in each " + volumes.grain().id() + ", by language";
        html.leaf(
                "p",
                title + ". Grey: partial, because still open or not wholly between the first and the last article.");
        html.open("div", "class", "chart", "data-chart", "volumes", "role", "img", "aria-label", title)
                .close("div")
                .line();
        html.open("details").leaf("summary", "The same as a table");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title)
                .open("table");
        html.open("thead").open("tr").leaf("th", volumes.grain().id(), "scope", "col");
        for (LanguageVolume language : volumes.languages()) {
            html.open("th", "scope", "col", "class", "number")
                    .leaf("bdi", name(language))
                    .close("th");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (int i = volumes.periods().size() - 1; i >= 0; i--) {
            Period period = volumes.periods().get(i);
            html.open("tr").leaf("th", Figures.tick(volumes.grain(), period.start()) + mark(period), "scope", "row");
            for (LanguageVolume language : volumes.languages()) {
                html.leaf("td", Figures.number(language.stories().get(i)), "class", "number");
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").close("details").close("section");
        html.line();
    }

    /** Returns what to call the stories of a language. */
    static String name(LanguageVolume language) {
        return language.lang() == null ? "other languages" : Figures.language(language.lang());
    }

    static String mark(Period period) {
        return period.isOpen() ? " (open)" : period.isPartial() ? " (partial)" : "";
    }
}
