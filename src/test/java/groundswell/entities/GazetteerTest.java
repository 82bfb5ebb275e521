package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.of("en");

    @Test
    void countriesCitiesAndRegionsLieInACountry() {
        Map<String, String> countries = gazetteer.countries();
        assertEquals(
                List.of(
                        "country:gb",
                        "country:gb",
                        "country:gb",
                        "country:us",
                        "country:ps",
                        "country:kr",
                        "country:sg"),
                Stream.of("UK", "London", "Wales", "Ala.", "Gaza", "Pusan", "Singapore")
                        .map(form -> countries.get(gazetteer.find(form).id()))
                        .toList());
    }

    @Test
    void disputedPlacesAndThoseOfSeveralCountriesLieInNone() {
        for (String form : List.of("Kashmir", "Crimea", "Jerusalem", "Birmingham", "Africa", "Rhine")) {
            assertFalse(gazetteer.countries().containsKey(gazetteer.find(form).id()), form);
        }
    }

    @Test
    void peoplesStandForTheirCountry() {
        assertEquals("country:no", gazetteer.find("Norwegian").country());
        assertEquals("demonym", gazetteer.find("Norwegian").evidence());
    }

    @Test
    void aBodyIsCalledByTheNameOfItsTime() {
        assertEquals("Citicorp", gazetteer.find("Citicorp").name());
        assertEquals("IBM", gazetteer.find("International Business Machines").name());
    }

    @Test
    void anApostropheMayStandWithinAName() {
        NameLexicon lexicon = new NameLexicon();
        LexiconBuilder.rows("en", new NameVotes(), Map.of(), false).forEach(lexicon::add);
        for (String text :
                List.of("Both Standard and Poor's and S&P said so.", "It was cut by Standard & Poor's today.")) {
            assertEquals(
                    "organization:standard & poor's",
                    ArticleNames.in(NameTokens.of(text), lexicon).get(0).entity(),
                    text);
        }
    }
}
