package groundswell.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WireAgencyTest {
    @Test
    void theTextSaysItBeforeTheBylineAndThatBeforeTheSource() {
        assertEquals(new WireAgency("AFP", "text"), WireAgency.of("AFP", List.of("Reuters"), "AP"));
        assertEquals(new WireAgency("Reuters", "byline"), WireAgency.of(null, List.of("Reuters"), "AP"));
        assertEquals("source", WireAgency.of(null, List.of("Jane Roe"), "AP").method());
        assertNull(WireAgency.of(null, List.of("Jane Roe"), "Elsin Chronicle"));
        assertNull(WireAgency.of(null, List.of(), null));
    }

    @Test
    void anAgencyIsFoundAmongTheNamesOfABylineButNotWithinAName() {
        for (String byline : List.of(
                "By Jane Roe, Reuters",
                "Jane Roe and Reuters",
                "Jane Roe | Reuters",
                "Jane Roe (Reuters)",
                "By Reuters",
                "Jane Roe for Reuters")) {
            WireAgency agency = WireAgency.of(null, Arrays.asList(null, byline), "s");
            assertEquals(new WireAgency("Reuters", "byline"), agency, byline);
        }
        assertNull(WireAgency.of(null, List.of("Reutersward Jansson"), "s"));
    }
}
