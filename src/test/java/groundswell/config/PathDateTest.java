package groundswell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathDateTest {
    @Test
    void dateMonthOrYearAreReadAsTheTemplateHasThem() {
        assertEquals("2024-03-05", PathDate.of("{yyyy}/{MM}/{dd}").in("file:/news/2024/03/05/a.html"));
        assertEquals("2024-03-05", PathDate.of("news-{yyyyMMdd}").in("/in/news-20240305.jsonl.gz"));
        assertEquals("2024-03", PathDate.of("{yyyy-MM}").in("/in/2024-03-05.txt"));
        assertEquals("2024", PathDate.of("y={yyyy}").in("/in/y=2024/a.txt"));
        assertEquals("2024-03-05", PathDate.of("{dd}.{MM}.{yyyy}").in("/in/05.03.2024.txt"));
    }

    @Test
    void theLastDateOfAPathCounts() {
        assertEquals("2021-02-03", PathDate.of("{yyyy}/{MM}/{dd}").in("/2020/01/01/2021/02/03/a"));
        assertEquals("2020-01-01", PathDate.of("{yyyy}/{MM}/{dd}").in("/2020/01/01/2021/02/30/a"));
    }

    @Test
    void otherDigitsAreNoDate() {
        assertNull(PathDate.of("{yyyyMMdd}").in("/in/news-120240305.txt"));
        assertNull(PathDate.of("{yyyyMMdd}").in("/in/news-202403051.txt"));
        assertNull(PathDate.of("{yyyyMMdd}").in("/in/news-20241305.txt"));
        assertNull(PathDate.of("{yyyy}").in("/in/0000.txt"));
        assertNull(PathDate.of("news.{yyyy}").in("/in/news-2024.txt"));
        assertNull(PathDate.of("{yyyy}").in(""));
    }

    @Test
    void aTemplateWithoutAYearOrWithOtherLettersIsRefused() {
        for (String template :
                List.of("", "yyyy", "{MM}", "{yyyy}/{dd}", "{yyyy}/{yyyy}", "{yyyyMMddHH}", "{}", "{yy}")) {
            UserError error = assertThrows(
                    UserError.class,
                    () -> ConfigReader.read("", "test", List.of("input.path_date='" + template + "'")),
                    template);
            assertEquals(
                    "input.path_date is " + template + ": not a template such as {yyyy}/{MM}/{dd} or news-{yyyyMMdd},"
                            + " with a year, then at most a month and a day",
                    error.getMessage());
        }
    }
}
