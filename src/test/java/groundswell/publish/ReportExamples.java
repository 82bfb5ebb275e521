package groundswell.publish;

import groundswell.publish.ReportData.Chance;
import groundswell.publish.ReportData.Family;
import groundswell.publish.ReportData.LanguageVolume;
import groundswell.publish.ReportData.Line;
import groundswell.publish.ReportData.Listing;
import groundswell.publish.ReportData.Period;
import groundswell.publish.ReportData.Rejected;
import groundswell.publish.ReportData.Release;
import groundswell.publish.ReportData.Shift;
import groundswell.publish.ReportData.SlowChanges;
import groundswell.publish.ReportData.SlowTrend;
import groundswell.publish.ReportData.Story;
import groundswell.publish.ReportData.Term;
import groundswell.publish.ReportData.Topic;
import groundswell.publish.ReportData.Topics;
import groundswell.publish.ReportData.Volumes;
import groundswell.table.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Small releases to print. */
final class ReportExamples {
    static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

    static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 1);
    static final LocalDate DECEMBER = LocalDate.of(2024, 12, 1);

    private ReportExamples() {}

    static Term term(int rank, String key, long observed) {
        return term(rank, key, observed, 2, true);
    }

    static Term term(int rank, String key, long observed, double expected, boolean isRising) {
        return new Term(
                "term",
                key,
                key,
                key.split(" ").length,
                rank,
                observed,
                1000,
                observed / 1000.0,
                0.001,
                0.2,
                expected,
                4.25,
                2.5,
                7.125,
                rank * 1e-6,
                0.0125,
                isRising,
                LocalDate.of(2023, 4, 5),
                17,
                "\u201c" + key + "\u201d rose in December 2024.",
                null,
                new Story("Trains stand still", "https://news.example/1", "Daily", LocalDate.of(2024, 12, 3)));
    }

    static Listing listing(long listed, Term... terms) {
        List<Line> lines = new ArrayList<>();
        FoldedTerms.of(List.of(terms), 15)
                .forEach(line ->
                        lines.add(new Line(line, List.of(0.001, line.head().share()))));
        return new Listing(listed, lines);
    }

    static Family family(LocalDate shown, Listing rising, Listing falling, Listing fresh) {
        return new Family(
                "en",
                Grain.MONTH,
                new Period(Grain.MONTH, DECEMBER, false, false),
                "ok",
                shown == null ? null : new Period(Grain.MONTH, shown, false, false),
                new Chance(12, 0.05, 20),
                List.of(NOVEMBER, DECEMBER),
                rising,
                falling,
                fresh);
    }

    static ReportData report(Family... families) {
        return new ReportData(
                release("r1", 3), volumes("en"), List.of(families), List.of(), topics("storm, flood"), List.of());
    }

    static ReportData hostile() {
        Term plain = term(1, HOSTILE, 40);
        Term term = new Term(
                plain.kind(),
                plain.key(),
                plain.label(),
                plain.n(),
                plain.rank(),
                plain.observedStories(),
                plain.totalStories(),
                plain.share(),
                plain.shareLow(),
                plain.shareHigh(),
                plain.expectedStories(),
                plain.ratio(),
                plain.ratioLow(),
                plain.ratioHigh(),
                plain.p(),
                plain.q(),
                plain.isRising(),
                plain.firstSeenOn(),
                plain.sources(),
                plain.sentence(),
                null,
                new Story(HOSTILE, "javascript:alert(1)", HOSTILE, DECEMBER));
        return new ReportData(
                release(HOSTILE, 3),
                volumes(HOSTILE),
                List.of(family(DECEMBER, listing(1, term), listing(1, term), listing(1, term))),
                List.of(slow(HOSTILE)),
                topics(HOSTILE),
                List.of(new Rejected(HOSTILE, HOSTILE, 3)));
    }

    static ReportData empty() {
        return new ReportData(
                new Release("r0", null, null, null, 0, 0, 0, 0, 0, "UTC", Instant.parse("2025-01-08T00:00:00Z"), "{}"),
                new Volumes(Grain.YEAR, List.of(), List.of()),
                List.of(),
                List.of(),
                new Topics(Grain.YEAR, List.of(), List.of()),
                List.of());
    }

    /** A word that rises, one that falls, and one with another level. */
    static SlowChanges slow(String label) {
        return new SlowChanges(
                "en",
                Grain.MONTH,
                List.of(new SlowTrend(label, List.of(label), 0.012, 0.034, 0.0021, label + " rose.")),
                List.of(new SlowTrend(label, List.of(), 0.2, 0.1, 0.04, label + " fell.")),
                List.of(
                        new Shift(label, List.of(label), NOVEMBER, null, 0.05, 0.025, 0.5),
                        new Shift("level", List.of(), NOVEMBER, DECEMBER, 0.01, 0.03, 3)));
    }

    private static Release release(String id, long rejects) {
        return new Release(
                id,
                null,
                LocalDate.of(2024, 11, 1),
                LocalDate.of(2025, 1, 4),
                12_348,
                rejects,
                12_345,
                9_876,
                54,
                "Asia/Seoul",
                Instant.parse("2025-01-08T00:00:00Z"),
                "{groundswell=0.1.0}");
    }

    private static Volumes volumes(String lang) {
        return new Volumes(
                Grain.MONTH,
                List.of(
                        new Period(Grain.MONTH, NOVEMBER, false, false),
                        new Period(Grain.MONTH, DECEMBER, false, false),
                        new Period(Grain.MONTH, LocalDate.of(2025, 1, 1), true, true)),
                List.of(
                        new LanguageVolume(lang, List.of(4321L, 4000L, 55L)),
                        new LanguageVolume(null, List.of(7L, 8L, 9L))));
    }

    private static Topics topics(String label) {
        return new Topics(
                Grain.MONTH,
                List.of(NOVEMBER, DECEMBER),
                List.of(
                        new Topic("en-1-01", "en", label, List.of(label, "rain"), 70, 60, List.of(0.1, 0.2)),
                        new Topic("en-1-02", "en", "unused, words", List.of("unused"), 0, 0, List.of(0.0, 0.0))));
    }
}
