package groundswell.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathColumnsTest {
    @Test
    void directoriesWithAnEqualsSignAreColumns() {
        assertEquals(
                Map.of("year", "2023", "lang", "en"),
                PathColumns.of("s3a://bucket/news/year=2023/lang=en/x=1.parquet"));
        assertEquals(Map.of("a", "b=c"), PathColumns.of("/=x/a=b=c/f.csv"));
        assertEquals(Map.of("a", "2"), PathColumns.of("/a=1/a=2/f.csv"));
        assertEquals(Map.of(), PathColumns.of("f.csv"));
    }

    @Test
    void valuesAreUnescapedAndTheNameOfNothingIsNull() {
        Map<String, String> expected = new HashMap<>();
        expected.put("desk", null);
        expected.put("city name", "S\u00e3o Paulo+100%");
        assertEquals(
                expected, PathColumns.of("/desk=__HIVE_DEFAULT_PARTITION__/city%20name=S%C3%A3o%20Paulo+100%/f.csv"));
    }
}
