package groundswell.entities;

import static groundswell.entities.NameType.LOCATION;
import static groundswell.entities.NameType.ORGANIZATION;
import static groundswell.entities.NameType.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoreTest {
    private static final String TEXT = "The Tarn Institute in Oslo named Ada Brum head.";

    @Test
    void onlyTheSameCharactersAndTypeAreRight() {
        NameScore score = new NameScore();
        List<TaggedSpan> gold = List.of(
                new TaggedSpan(4, 18, ORGANIZATION), new TaggedSpan(22, 26, LOCATION), new TaggedSpan(33, 41, PERSON));
        score.add(
                TEXT,
                gold,
                List.of(
                        new TaggedSpan(4, 18, ORGANIZATION),
                        new TaggedSpan(22, 26, PERSON),
                        new TaggedSpan(33, 36, PERSON)));
        assertEquals(1 / 3.0, score.precision(), 1e-12);
        assertEquals(1 / 3.0, score.recall(), 1e-12);
        assertEquals(1 / 3.0, score.f1(), 1e-12);
        assertEquals(1, score.f1(ORGANIZATION), 1e-12);
        assertEquals(0, score.f1(PERSON), 1e-12);
    }

    @Test
    void aLeadingArticleDoesNotMatterAndOtherTypesDoNotCount() {
        NameScore score = new NameScore();
        score.add(
                TEXT,
                List.of(new TaggedSpan(4, 18, ORGANIZATION)),
                List.of(new TaggedSpan(0, 18, ORGANIZATION), new TaggedSpan(22, 26, null)));
        assertEquals(1, score.f1(), 1e-12);
        assertEquals(1, score.gold());
    }

    @Test
    void spansMoveToTheTextAsPrinted() {
        assertEquals(
                List.of(new TaggedSpan(1, 5, LOCATION), new TaggedSpan(6, 9, PERSON)),
                NameGold.moved(
                        "( Oslo ) Ada .",
                        "(Oslo)Ada.",
                        List.of(new TaggedSpan(2, 6, LOCATION), new TaggedSpan(9, 12, PERSON))));
    }
}
