package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UrlDateTest {
    @Test
    void theDayInThePathIsRead() {
        assertEquals("2024-06-19", date("https://news.example/2024/06/19/harbour-opens"));
        assertEquals("2024-06-09", date("https://news.example/world/2024/6/9/harbour-opens/"));
        assertEquals("2024-06-19", date("https://news.example/world/2024-06-19-harbour-opens.html"));
        assertEquals("2024-06-19", date("https://news.example/world/2024/jun/19/harbour-opens"));
        assertEquals("2024-06-19", date("https://news.example/article_20240619.html"));
        assertEquals("2024-06-19", date("/2024/06/19/a?b=2020/01/01"));
    }

    @Test
    void aMonthAloneIsAMonth() {
        assertEquals("2024-06", date("https://news.example/2024/06/harbour-opens"));
    }

    @Test
    void theDayAfterAMonthWins() {
        assertEquals("2024-06-19", date("https://news.example/2024/06/harbour-2024-06-19"));
    }

    @Test
    void numbersThatAreNoDateAreNone() {
        assertEquals("none", date("https://news.example/2024/13/45/harbour"));
        assertEquals("none", date("https://news.example/story-120240619123"));
        assertEquals("none", date("https://news.example/1066/10/14/hastings"));
        assertEquals("none", date("https://news.example/a?date=2024/06/19"));
        assertEquals("none", date("https://20240619.example/"));
        assertEquals("none", date("https://20240619.example"));
        assertEquals("none", date(""));
        assertEquals("none", date(null));
        assertEquals("none", date("https://news.example/" + "2024/".repeat(1000)));
    }

    private static String date(String url) {
        return UrlDate.of(url).orElse("none");
    }
}
