package groundswell.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dates in the first lines of a text and in URLs. */
class DatePlacesTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final LocalDate LATEST = LocalDate.of(2026, 1, 1);
    private static final Optional<Published> DAY =
            Optional.of(new Published(null, null, LocalDate.of(2024, 6, 19), "day", false));

    @Test
    void aDateOnALineOfItsOwnIsFound() {
        Optional<Published> time = Optional.of(
                new Published(Instant.parse("2024-06-19T13:34:35Z"), null, LocalDate.of(2024, 6, 19), "time", true));
        assertEquals(time, find("Harbour opens\n\n\ubc15\ubbfc\uc900\n\n| 2024-06-19 22:34:35\n\nThe harbour opened."));
        assertEquals(
                Optional.of(new Published(
                        Instant.parse("2024-06-19T13:34:00Z"), null, LocalDate.of(2024, 6, 19), "time", true)),
                find("항구가 열렸다\n기사입력 2024.06.19 22:34\n항구가 다시 열렸다."));
        assertEquals(DAY, find("Harbour opens\r\nBy A. Writer | June 19, 2024 | Busan\r\n"));
        assertEquals(DAY, find("Hafen offen\n19. Juni 2024\n"));
        assertEquals(DAY, find("Harbour opens\nJune 19, 2024 - Busan\n"));
    }

    @Test
    void aDateWithinASentenceIsNotFound() {
        assertEquals(Optional.empty(), find("The harbour opened on June 19, 2024 in Busan."));
        assertEquals(Optional.empty(), find("BUSAN, June 19, 2024 (Agency) -- The harbour opened."));
        assertEquals(Optional.empty(), find("BUSAN, June 19 (Agency) -- The harbour opened."));
    }

    @Test
    void yearsMonthsAndBareDigitsAreNotFound() {
        for (String text : List.of("2024", "June 2024", "20240619", "1718807675", "2024-06", "", "\n\n")) {
            assertEquals(Optional.empty(), find(text), text);
        }
    }

    @Test
    void theDateOfAChangeIsPassedOver() {
        assertEquals(DAY, find("Harbour opens\nUpdated June 20, 2024\nJune 19, 2024\n"));
        assertEquals(DAY, find("Updated\nJune 20, 2024\nPublished\nJune 19, 2024\n"));
        assertEquals(DAY, find("Published June 19, 2024 | Updated June 20, 2024\n"));
        assertEquals(Optional.empty(), find("Desk | Updated June 20, 2024\n"));
    }

    @Test
    void onlyTheFirstShortLinesAreLookedAt() {
        assertEquals(Optional.empty(), find("A line.\n".repeat(20) + "June 19, 2024\n"));
        assertEquals(DAY, find("\n".repeat(20) + "June 19, 2024\n"));
        assertEquals(Optional.empty(), find("x ".repeat(2000) + "\nJune 19, 2024\n"));
    }

    @Test
    void theOrderOfDayAndMonthCounts() {
        assertEquals(Optional.empty(), find("Harbour opens\n03/04/2024\n"));
        assertEquals(
                Optional.of(new Published(null, null, LocalDate.of(2024, 4, 3), "day", false)),
                Published.find("Harbour opens\n03/04/2024\n", SEOUL, ZoneOffset.UTC, DateOrder.DMY));
    }

    @Test
    void aDateInAPathIsFound() {
        List<String> urls = List.of(
                "https://news.example/2024/06/19/harbour-opens",
                "https://news.example/2024/6/19/harbour-opens",
                "https://news.example/world/2024/06/19",
                "https://news.example/2024-06-19-harbour-opens.html",
                "https://news.example/2024-06-19/harbour",
                "https://news.example/20240619/harbour",
                "https://news.example/a/202406/19/b.html",
                "https://news.example/n1/2024/0619/c1001.html",
                "https://news.example/2024-06/19/content_1.htm",
                "https://news.example/2024/jun/19/harbour",
                "https://news.example/2024/June/19/harbour",
                "https://news.example/harbour-2024-06-19.html",
                "https://news.example/t20240619_123456.html",
                "https://news.example/1999-12-31-party/2024/06/19/",
                "news.example/2024/06/19/harbour?d=2023/01/01",
                "/2024/06/19/harbour");
        for (String url : urls) {
            assertEquals(DAY, Published.inUrl(url, LATEST), url);
        }
    }

    @Test
    void whatMayBeAnythingElseIsNotFound() {
        List<String> urls = List.of(
                "https://news.example/harbour?date=2024/06/19/",
                "https://news.example/harbour#/2024/06/19/",
                "https://2024-06-19.example/harbour",
                "https://news.example/2024/06/harbour",
                "https://news.example/2024/13/19/harbour",
                "https://news.example/2024/02/30/harbour",
                "https://news.example/1989/06/19/harbour",
                "https://news.example/2026/06/19/harbour",
                "https://news.example/120240619/harbour",
                "https://news.example/2024061912345/harbour",
                "https://news.example/2024/abc/19/harbour",
                "https://news.example/12024/06/19/harbour",
                "https://news.example",
                "");
        for (String url : urls) {
            assertEquals(Optional.empty(), Published.inUrl(url, LATEST), url);
        }
    }

    private static Optional<Published> find(String text) {
        return Published.find(text, SEOUL, ZoneOffset.UTC, DateOrder.NONE);
    }
}
