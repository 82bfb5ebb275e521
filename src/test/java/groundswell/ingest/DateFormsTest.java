package groundswell.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The ways in which news sites and wires write dates. */
class DateFormsTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String DAY = "2024-06-19";
    private static final String EVENING = "2024-06-19T22:34";

    @Test
    void englishDays() {
        assertDays(
                "June 19, 2024",
                "Jun. 19, 2024",
                "JUNE 19 2024",
                "19 June 2024",
                "19 Jun 2024",
                "19-Jun-2024",
                "19th June 2024",
                "the 19th of June, 2024",
                "Wednesday 19th June 2024",
                "Wednesday, June 19, 2024",
                "Wed, Jun 19 2024",
                "2024 June 19",
                "2024-Jun-19",
                "2024/06/19",
                "2024/6/19",
                "2024.06.19",
                "19.06.2024",
                "19/06/2024",
                "06/19/2024",
                "19-6-2024",
                "Published: June 19, 2024",
                "Published on 19 June 2024",
                "| 2024-06-19",
                "Posted 2024-06-19 |",
                "(June 19, 2024)",
                "2024-06-19Z",
                "2024-06-19+09:00");
    }

    @Test
    void englishTimesWithoutAZone() {
        assertAssumed(
                EVENING,
                "June 19, 2024 10:34 PM",
                "June 19, 2024, at 10:34 p.m.",
                "Jun. 19, 2024 10:34pm",
                "10:34 PM, June 19, 2024",
                "Wednesday 19 June 2024 22:34",
                "2024-06-19 22:34",
                "2024/06/19 22:34:00",
                "2024.06.19 22:34",
                "| 2024-06-19 22:34",
                "19 June 2024 - 22:34",
                "22:34 - 19 June 2024",
                "19 June 2024 10.34pm",
                "202406192234",
                "20240619223400",
                "20240619T2234",
                "Wed Jun 19 22:34:00 2024");
        assertAssumed("2024-06-19T17:00", "Jun. 19, 2024, at 5:00 PM", "5 PM June 19, 2024", "June 19, 2024 5 p.m.");
        assertAssumed("2024-06-19T00:05", "June 19, 2024 12:05 AM", "June 19, 2024 00:05 a.m.");
        assertAssumed("2024-06-19T12:05", "June 19, 2024 12:05 PM", "June 19, 2024 12:05 p.m.");
        assertAssumed("2024-06-19T22:34:35.250", "2024-06-19 22:34:35.25", "2024-06-19T22:34:35,250");
    }

    @Test
    void zonesByOffsetAndByName() {
        assertZoned("2024-06-19T22:34:35+09:00", "Wed, 19 Jun 2024 22:34:35 +0900");
        assertZoned("2024-06-19T22:34:35+09:00", "19 Jun 2024 22:34:35 KST");
        assertZoned("2024-06-19T22:34:35+09:00", "Wed, 19 Jun 24 22:34:35 JST");
        assertZoned("2024-06-19T22:34:00-05:00", "Wed, 19 Jun 24 22:34 EST");
        assertZoned("2024-06-19T22:34:00-07:00", "19 Jun 2024 22:34 PDT");
        assertZoned("2024-06-19T22:34:35Z", "Wednesday, 19-Jun-24 22:34:35 GMT");
        assertZoned("1998-06-19T22:34:35Z", "19 Jun 98 22:34:35 UT");
        assertZoned("2024-06-19T22:34:00-04:00", "19 June 2024 10:34 p.m. ET");
        assertZoned("2024-01-19T22:34:00-05:00", "January 19, 2024 10:34 PM ET");
        assertZoned("2024-06-19T17:09:00-04:00", "5:09 PM EDT, Wed June 19, 2024");
        assertZoned("2024-06-19T22:34:35+09:00", "2024-06-19T22:34:35+09:00[Asia/Seoul]");
        assertZoned("2024-06-19T22:34:35+09:00", "Wed Jun 19 2024 22:34:35 GMT+0900 (Korean Standard Time)");
        assertZoned("2024-06-19T22:34:35+09:00", "Wed, 19 Jun 2024 22:34:35 +0900 (KST)");
        assertZoned("2024-06-19T22:34:35+09:00", "Wed Jun 19 22:34:35 KST 2024");
        assertZoned("2024-06-19T22:34:35Z", "Wed Jun 19 22:34:35 +0000 2024");
        assertZoned("2024-06-19T22:34:35Z", "20240619T223435Z");
        assertZoned("2024-06-19T22:34:00Z", "19 June 2024 2234 GMT");
        assertZoned("2024-06-19T22:34:00Z", "2234 GMT 19 June 2024");
        assertZoned("2024-06-19T22:34:00+09:00", "2024-06-19 22:34 UTC+9");
        assertZoned("2024-06-19T22:34:00-03:30", "2024-06-19 22:34 -0330");
        assertZoned("2024-06-19T22:34:00-05:00", "2024-06-19 22:34 \u221205:00");
        assertZoned("2024-06-19T22:34:00+08:00", "\u5317\u4eac\u65f6\u95f42024\u5e746\u670819\u65e5 22:34");
    }

    @Test
    void koreanDates() {
        assertDays(
                "2024년 6월 19일",
                "2024년6월19일(수)",
                "2024. 6. 19.",
                "2024.06.19.",
                "2024년 06월 19일 수요일",
                "입력 2024.06.19",
                "２０２４년 ６월 １９일");
        assertAssumed(
                EVENING,
                "2024년 6월 19일 오후 10시 34분",
                "2024.06.19. 22:34",
                "2024.06.19. 오후 10:34",
                "입력 2024.06.19 22:34",
                "기사입력 2024-06-19 22:34",
                "입력 : 2024-06-19 22:34 수정 : 2024-06-20 10:00",
                "등록 2024.06.19 22:34 ㅣ 수정 2024.06.20 08:00",
                "2024년 6월 19일 22시34분");
        assertAssumed("2024-06-19T00:34", "2024년 6월 19일 오전 12시 34분", "2024년 6월 19일 0시 34분");
        assertAssumed("2024-06-19T22:00", "2024년 6월 19일 오후 10시");
        assertAssumed("2024-06-19T22:34:35", "송고시간 2024-06-19 22:34:35", "2024년 6월 19일 22시 34분 35초");
    }

    @Test
    void chineseDates() {
        assertDays("2024年6月19日", "2024年06月19日 星期三", "发布时间：2024-06-19", "民國113年6月19日", "2024年6月19号");
        assertAssumed(
                EVENING,
                "2024年6月19日 22:34",
                "2024年06月19日22时34分",
                "2024年6月19日下午10:34",
                "发布时间：2024年06月19日 22:34",
                "發布時間：2024/06/19 22:34",
                "2024年6月19日晚上10點34分");
        assertAssumed("2024-06-19T13:05", "2024年6月19日中午1点05分");
    }

    @Test
    void japaneseDates() {
        assertDays("2024年6月19日(水)", "令和6年6月19日", "令和６年６月１９日（水）", "2024年6月19日水曜日", "公開日：2024年6月19日");
        assertAssumed(
                EVENING,
                "2024年6月19日 22時34分",
                "2024年6月19日午後10時34分",
                "令和6年6月19日 22時34分",
                "2024/06/19 22:34 配信",
                "2024年6月19日 22:34 更新日：2024年6月20日");
        assertEquals(day("2019-05-01"), read("令和元年5月1日"));
        assertEquals(day("2019-04-30"), read("平成31年4月30日"));
        assertEquals(day("1995-01-17"), read("平成7年1月17日"));
        assertEquals(day("1964-10-10"), read("昭和39年10月10日"));
        assertEquals(Optional.empty(), read("平成31年5月1日"));
        assertEquals(Optional.empty(), read("昭和64年1月8日"));
        assertEquals(Optional.empty(), read("令和元年4月30日"));
    }

    @Test
    void germanDates() {
        assertDays("19. Juni 2024", "Mittwoch, 19. Juni 2024", "Mi, 19.06.2024", "19.6.2024", "vom 19. Juni 2024");
        assertAssumed(
                EVENING,
                "19. Juni 2024, 22:34 Uhr",
                "19.06.2024, 22.34 Uhr",
                "19.06.2024 um 22:34 Uhr",
                "Veröffentlicht am 19.06.2024 um 22:34 Uhr");
        assertAssumed("2024-06-19T22:00", "19. Juni 2024, 22 Uhr");
        assertAssumed("2024-03-05T07:08", "5. März 2024, 7:08 Uhr", "5. Mrz. 2024 7.08 Uhr");
    }

    @Test
    void frenchDates() {
        assertEquals(day("2024-06-01"), read("1er juin 2024"));
        assertDays("19 juin 2024", "mercredi 19 juin 2024", "mer. 19 juin 2024", "le 19 juin 2024");
        assertEquals(day("2024-03-19"), read("mar. 19 mars 2024"));
        assertEquals(day("2023-08-15"), read("15 aou\u0302t 2023"));
        assertEquals(day("2023-12-15"), read("15 décembre 2023"));
        assertAssumed("2024-06-01T22:34", "1er juin 2024 à 22h34", "le 1er juin 2024 à 22 h 34");
        assertAssumed(EVENING, "Publié le 19 juin 2024 à 22h34", "19/06/2024 - 22h34", "Publié le 19/06/2024 à 22:34");
        assertAssumed("2024-06-19T22:00", "19 juin 2024 à 22h");
    }

    @Test
    void spanishItalianPortugueseAndDutchDates() {
        assertDays(
                "19 de junio de 2024",
                "miércoles, 19 de junio de 2024",
                "19 junio, 2024",
                "junio 19, 2024",
                "19 giugno 2024",
                "mercoledì 19 giugno 2024",
                "19 de junho de 2024",
                "quarta-feira, 19 de junho de 2024",
                "woensdag 19 juni 2024");
        assertAssumed(
                EVENING,
                "19 de junio de 2024 a las 22:34",
                "19 de junio de 2024, 22:34 h",
                "19/06/2024 22:34h",
                "19 giugno 2024 alle 22:34",
                "19 giugno 2024 alle ore 22.34",
                "19 de junho de 2024 às 22h34",
                "19/06/2024 às 22h34min");
        assertAssumed(EVENING, "19 de junio de 2024, 10:34 p. m.");
    }

    @Test
    void russianDates() {
        assertDays("19 июня 2024", "19 июня 2024 г.", "19 июня 2024 года", "среда, 19 июня 2024", "19 июн. 2024");
        assertEquals(day("2024-05-09"), read("9 мая 2024"));
        assertEquals(
                new Published(null, null, LocalDate.of(2024, 5, 1), "month", false),
                read("май 2024").orElseThrow());
        assertAssumed(
                EVENING, "19 июня 2024 г., 22:34", "22:34, 19 июня 2024", "19 июня 2024 в 22:34", "19.06.2024 22:34");
        assertZoned("2024-06-19T22:34:00+03:00", "19 июня 2024, 22:34 МСК");
    }

    @Test
    void monthsAndYears() {
        for (String text : List.of("June 2024", "2024-06", "2024年6月", "2024년 6월", "juin 2024", "junio de 2024")) {
            assertEquals(
                    Optional.of(new Published(null, null, LocalDate.of(2024, 6, 1), "month", false)), read(text), text);
        }
        assertEquals(Optional.of(new Published(null, null, LocalDate.of(2024, 1, 1), "year", false)), read("2024年"));
    }

    @Test
    void theDateOfAChangeIsNone() {
        List<String> changes = List.of(
                "Updated June 19, 2024",
                "Last updated: 2024-06-19 22:34",
                "Date modified: 19 June 2024",
                "Update time: 2024-06-19",
                "June 19, 2024 (updated)",
                "수정 2024.06.19 22:34",
                "更新时间：2024-06-19",
                "最終更新 2024年6月19日",
                "Stand: 19.06.2024, 22:34 Uhr",
                "Mis à jour le 19 juin 2024",
                "Обновлено 19 июня 2024");
        for (String text : changes) {
            assertEquals(Optional.empty(), read(text), text);
        }
        assertDays(
                "Published June 19, 2024 | Updated June 20, 2024",
                "Published June 19, 2024. Last updated June 20, 2024",
                "Updated June 20, 2024; first published June 19, 2024");
    }

    @Test
    void whatTheFirstOfTwoSmallNumbersIsMustBeKnown() {
        for (String text : List.of("03/04/2024", "3-4-2024", "03/04/2024 10:00")) {
            assertEquals(Optional.empty(), read(text), text);
        }
        assertEquals(day("2024-04-03"), read("03.04.2024"));
        assertEquals(day("2024-05-05"), read("05/05/2024"));
        assertEquals(day("2024-04-03"), ordered("03/04/2024", "dmy"));
        assertEquals(day("2024-03-04"), ordered("03/04/2024", "mdy"));
        assertEquals(day("2024-03-13"), ordered("03/13/2024", "dmy"));
        assertEquals(day("2024-03-13"), ordered("13/03/2024", "mdy"));
        assertEquals(day("2024-04-03"), ordered("03.04.2024", "mdy"));
        assertEquals(Optional.empty(), ordered("03/04/2024", "none"));
    }

    @Test
    void whatNoCalendarOrClockHasIsNoDate() {
        List<String> impossible = List.of(
                "February 30, 2024",
                "31 February 2024",
                "29. Februar 2023",
                "31.02.2024",
                "32/01/2024",
                "13.13.2024",
                "2024/13/01",
                "2024年2月30日",
                "2024년 13월 1일",
                "20240631",
                "June 19, 2024 25:00",
                "June 19, 2024 13:60",
                "2024-06-19 22:34:61",
                "2024년 6월 19일 오전 13시",
                "June 19, 2024 0:30 PM",
                "2024-06-19 22:34 +1900",
                "Monday, June 19, 2024",
                "2024년 6월 19일 목요일",
                "19 Jun 24",
                "19/06/24",
                "Wed, 19 Jun 24 22:34:35",
                "June 19",
                "6월 19일",
                "19 June 2024 to 21 June 2024",
                "2 hours ago",
                "in June 2024 they met",
                "2024-06-19 22:34 22:35",
                "2024-06-19-22",
                "2024-06/19",
                "1718807675000000",
                "10:34 PM",
                "Updated",
                "|",
                "");
        for (String text : impossible) {
            assertEquals(Optional.empty(), read(text), text);
        }
    }

    @Test
    void daysNeverShift() {
        for (ZoneId zone : List.of(SEOUL, ZoneOffset.UTC, ZoneId.of("America/Los_Angeles"))) {
            assertEquals(day(DAY), Published.parse("19 June 2024", null, SEOUL, zone), zone.getId());
        }
    }

    @Test
    void longValuesAreRefusedAtOnce() {
        for (String piece : List.of(" ", "1", "2024-06-19 ", "a", "June ", "1:", "\ud800", "年", "(")) {
            String text = piece.repeat(10_000_000 / piece.length());
            assertTimeout(Duration.ofSeconds(2), () -> assertEquals(Optional.empty(), read(text)));
            assertTimeout(Duration.ofSeconds(2), () -> find(text));
            assertTimeout(Duration.ofSeconds(2), () -> Published.inUrl("http://a.b/" + text, LocalDate.of(2030, 1, 1)));
        }
    }

    @Test
    void anyTextIsReadAlikeWithoutHarmOnAnyThread() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> texts =
                IntStream.range(0, 20_000).mapToObj(i -> RandomDates.of(random)).toList();
        List<Optional<Published>> alone =
                texts.stream().map(DateFormsTest::read).toList();
        assertEquals(alone, texts.parallelStream().map(DateFormsTest::read).toList());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Optional<Published> date = alone.get(i);
            date.ifPresent(
                    found -> assertEquals(found.at() != null, found.precision().equals("time"), text));
            assertEquals(date, read("  " + text + " "), text);
            find(text);
            Published.inUrl(text, LocalDate.of(2030, 1, 1));
        }
    }

    private static Optional<Published> find(String text) {
        return Published.find(text, SEOUL, ZoneOffset.UTC, DateOrder.NONE);
    }

    private static void assertDays(String... texts) {
        for (String text : texts) {
            assertEquals(day(DAY), read(text), text);
        }
    }

    private static void assertAssumed(String local, String... texts) {
        Instant at = LocalDateTime.parse(local).atZone(SEOUL).toInstant();
        LocalDate on = LocalDate.ofInstant(at, ZoneOffset.UTC);
        for (String text : texts) {
            assertEquals(Optional.of(new Published(at, null, on, "time", true)), read(text), text);
        }
    }

    private static void assertZoned(String iso, String text) {
        OffsetDateTime time = OffsetDateTime.parse(iso);
        int minutes = time.getOffset().getTotalSeconds() / 60;
        LocalDate on = LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC);
        assertEquals(Optional.of(new Published(time.toInstant(), minutes, on, "time", false)), read(text), text);
    }

    private static Optional<Published> day(String iso) {
        return Optional.of(new Published(null, null, LocalDate.parse(iso), "day", false));
    }

    private static Optional<Published> read(String text) {
        return Published.parse(text, null, SEOUL, ZoneOffset.UTC);
    }

    private static Optional<Published> ordered(String text, String order) {
        return Published.parse(text, null, SEOUL, ZoneOffset.UTC, DateOrder.of(order));
    }
}
