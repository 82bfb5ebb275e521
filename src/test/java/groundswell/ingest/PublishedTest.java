package groundswell.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishedTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void instantsWithAnOffsetAreExactAndTheDayIsThatOfTheRunsZone() {
        assertTime("2024-03-05T23:30:00Z", 0, "2024-03-05", utc("2024-03-05T23:30:00Z"));
        assertTime("2024-03-05T23:30:00Z", 540, "2024-03-06", in(SEOUL, "2024-03-06T08:30:00+09:00"));
        assertTime("2024-03-06T04:30:00Z", -300, "2024-03-06", utc("2024-03-05T23:30:00-0500"));
        assertTime("2024-03-05T18:00:00Z", 330, "2024-03-05", utc("2024-03-05 23:30+05:30"));
        assertTime("2024-03-05T20:30:00Z", 180, "2024-03-05", utc("2024-03-05T23:30:00+03"));
        assertTime("2024-03-05T23:30:00Z", 0, "2024-03-05", utc("2024-03-05 23:30:00 UTC"));
        assertTime("2024-03-05T23:30:00Z", 0, "2024-03-05", utc("2024-03-05 23:30:00 GMT"));
    }

    @Test
    void fractionsOfASecondAreKept() {
        assertTime("2024-03-05T01:02:03.123456Z", 0, "2024-03-05", utc("2024-03-05T01:02:03.123456Z"));
        assertTime("2024-03-05T01:02:03.5Z", 0, "2024-03-05", utc("2024-03-05T01:02:03,5Z"));
    }

    @Test
    void timesWithoutAZoneAreReadInTheInputsZoneAndSaySo() {
        Published date =
                Published.parse("2024-03-05T23:30:00", null, NEW_YORK, SEOUL).orElseThrow();
        assertEquals(
                new Published(Instant.parse("2024-03-06T04:30:00Z"), null, LocalDate.of(2024, 3, 6), "time", true),
                date);
        assertFalse(utc("2024-03-05T23:30:00Z").orElseThrow().zoneAssumed());
    }

    @Test
    void aTimeThatTheClockSkippedIsMovedByTheGap() {
        Published date = Published.parse("2024-03-10T02:30:00", null, NEW_YORK, ZoneOffset.UTC)
                .orElseThrow();
        assertEquals(Instant.parse("2024-03-10T07:30:00Z"), date.at());
    }

    @Test
    void aTimeThatTheClockShowedTwiceIsTheFirst() {
        Published date = Published.parse("2024-11-03T01:30:00", null, NEW_YORK, ZoneOffset.UTC)
                .orElseThrow();
        assertEquals(Instant.parse("2024-11-03T05:30:00Z"), date.at());
    }

    @Test
    void datesWithoutATimeNeverShift() {
        for (ZoneId zone : List.of(SEOUL, NEW_YORK, ZoneOffset.UTC)) {
            for (String text : List.of("2024-03-05", "20240305", "2024-3-5", " 2024-03-05 ")) {
                assertEquals(
                        new Published(null, null, LocalDate.of(2024, 3, 5), "day", false),
                        Published.parse(text, null, NEW_YORK, zone).orElseThrow(),
                        text);
            }
        }
    }

    @Test
    void monthsAndYearsKeepTheirPrecision() {
        assertDay("2024-03-01", "month", utc("2024-03"));
        assertDay("1987-01-01", "year", utc("1987"));
    }

    @Test
    void tenDigitsAreSecondsAndThirteenAreMilliseconds() {
        assertTime("2023-11-14T22:13:20Z", 0, "2023-11-14", utc("1700000000"));
        assertTime("2023-11-14T22:13:20.123Z", 0, "2023-11-15", in(SEOUL, "1700000000123"));
    }

    @Test
    void mailDatesAreRead() {
        assertTime("2008-06-03T11:05:30Z", 0, "2008-06-03", utc("Tue, 3 Jun 2008 11:05:30 GMT"));
        assertTime("2008-06-03T18:05:30Z", -420, "2008-06-03", utc("Tue, 03 Jun 2008 11:05:30 -0700"));
    }

    @Test
    void whatNoCalendarHasIsNoDate() {
        List<String> impossible = List.of(
                "2023-02-29",
                "2024-02-30",
                "2024-13-01",
                "2024-00-10",
                "2024-01-00",
                "0000-01-01",
                "0000",
                "20240230",
                "2024-01-01T24:30:00Z",
                "2024-01-01T10:61:00Z",
                "2024-01-01T10:00:00+25:00",
                "Mon, 3 Jun 2008 11:05:30 GMT",
                "yesterday",
                "03/05/2024",
                "2024-01-01T",
                "2024-01-01junk",
                "12345",
                "-2024-01-01",
                "\u0662\u0660\u0662\u0664-01-01");
        for (String text : impossible) {
            assertEquals(Optional.empty(), utc(text), text);
        }
    }

    @Test
    void leapDaysAreDates() {
        assertDay("2024-02-29", "day", utc("2024-02-29"));
    }

    @Test
    void theCoarserPrecisionOfBothHolds() {
        assertDay("2024-03-05", "day", stated("2024-03-05T23:30:00Z", "day"));
        assertDay("2024-03-01", "month", stated("2024-03-05T23:30:00Z", "Month "));
        assertDay("2024-01-01", "year", stated("2024-03-05", "year"));
        assertDay("2024-01-01", "year", stated("2024", "day"));
        assertDay("2024-03-05", "day", stated("2024-03-05", "time"));
        assertTime("2024-03-05T23:30:00Z", 0, "2024-03-05", stated("2024-03-05T23:30:00Z", "time"));
        assertTime("2024-03-05T23:30:00Z", 0, "2024-03-05", stated("2024-03-05T23:30:00Z", "who knows"));
    }

    @Test
    void theDayOfACutTimeIsThatOfTheRunsZone() {
        Published date = Published.parse("2024-03-31T23:30:00Z", "month", ZoneOffset.UTC, SEOUL)
                .orElseThrow();
        assertEquals(new Published(null, null, LocalDate.of(2024, 4, 1), "month", false), date);
    }

    private static void assertTime(String at, int offset, String on, Optional<Published> date) {
        assertTrue(date.isPresent());
        assertEquals(new Published(Instant.parse(at), offset, LocalDate.parse(on), "time", false), date.get());
    }

    private static void assertDay(String on, String precision, Optional<Published> date) {
        assertTrue(date.isPresent());
        assertEquals(new Published(null, null, LocalDate.parse(on), precision, false), date.get());
    }

    private static Optional<Published> utc(String text) {
        return in(ZoneOffset.UTC, text);
    }

    private static Optional<Published> in(ZoneId runZone, String text) {
        return Published.parse(text, null, ZoneOffset.UTC, runZone);
    }

    private static Optional<Published> stated(String text, String precision) {
        return Published.parse(text, precision, ZoneOffset.UTC, ZoneOffset.UTC);
    }
}
