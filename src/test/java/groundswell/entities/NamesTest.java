package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import groundswell.config.ConfigReader;
import groundswell.config.EntitiesConfig;
import groundswell.config.UserError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void whatIsLostWithoutATaggerIsSaidToThoseWhoDidNotDeclineOne() {
        assumeFalse(Nlp4jTagger.isAvailable(), "the tagger is here");
        assertTrue(Names.loss(config()).orElseThrow().startsWith("No tagger is on the class path: "));
        assertEquals(Optional.empty(), Names.loss(config("entities.tagger='off'")));
        assertEquals(Optional.empty(), Names.loss(config("entities.find=false")));
        assertThrows(UserError.class, () -> Names.loss(config("entities.tagger=nlp4j")));
    }

    @Test
    void moreTextIsLookedAtMoreOften() {
        assertEquals(50_000, Names.mostPassages(0, config()));
        assertEquals(50_000, Names.mostPassages(30_000_599, config()));
        assertEquals(100_000, Names.mostPassages(60_000_000, config()));
        assertEquals(10_000_000, Names.mostPassages(1L << 40, config()));
        assertEquals(7, Names.mostPassages(1L << 40, config("entities.tagged_passages=7")));
    }

    @Test
    void textOfNoMoreWordsThanAllPassagesIsLookedAtWhole() {
        assertTrue(Names.isAll(3_000_000, 50_000));
        assertFalse(Names.isAll(3_000_001, 50_000));
        assertFalse(Names.isAll(1L << 40, 10_000_000));
    }

    private static EntitiesConfig config(String... settings) {
        return ConfigReader.read("", "test", List.of(settings)).entities();
    }
}
