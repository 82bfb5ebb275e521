package groundswell.config;

/** Options of the release. */
public record PublishConfig(
        @Meaning("write report.html; default true") Boolean report,

        @Meaning("rows of each list in the report, 1 to 200; default 15")
        Integer report_rows) {
    public PublishConfig {
        report = report == null || report;
        report_rows = Check.range("publish.report_rows", report_rows, 15, 1, 200);
    }

    static PublishConfig defaults() {
        return new PublishConfig(null, null);
    }
}
