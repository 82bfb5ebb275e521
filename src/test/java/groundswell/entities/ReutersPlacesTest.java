package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Countries that articles name, by what is known before any is read, beside the countries that editors gave them. */
@Tag("full")
class ReutersPlacesTest {
    private static final double LEAST = 0.75;

    private static final String USA = "country:us";

    @Test
    void countriesAreThoseThatEditorsGave() throws IOException {
        assumeTrue(PlaceLabels.isAvailable(), "no ../shared/data/reuters21578: countries are not compared");
        List<PlaceLabels.Article> articles = PlaceLabels.read();
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", new NameVotes(), Map.of(), false).forEach(lexicon::add);
        List<Set<String>> found = PlaceLabels.countries(articles, lexicon);
        double[] others = PlaceLabels.f1(articles, found, false, USA);
        double[] usa = PlaceLabels.f1(articles, found, true, USA);
        System.out.printf(
                "reuters21578 places but usa: precision %.3f recall %.3f F1 %.3f; usa: %.3f %.3f %.3f%n",
                others[0], others[1], others[2], usa[0], usa[1], usa[2]);
        assertTrue(others[2] >= LEAST, "F1 " + others[2]);
    }
}
