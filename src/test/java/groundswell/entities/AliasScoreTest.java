package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasScoreTest {
    @Test
    void twoEntitiesMergedIntoOneCostPrecisionAndRecall() {
        AliasScore score = new AliasScore();
        score.addGold("1", "Ada Brum", "ada");
        score.addGold("1", "Brum", "ada");
        score.addGold("2", "Brum", "other");
        score.addFound("1", "Ada Brum", "x");
        score.addFound("1", "Brum", "x");
        score.addFound("2", "Brum", "x");
        score.addFound("2", "Oslo", "y");
        assertEquals(2 / 4.0, score.precision(), 1e-12);
        assertEquals(2 / 3.0, score.recall(), 1e-12);
        assertEquals(List.of("- 2/Brum as other", "+ 2/Brum as x", "+ 2/Oslo as y"), score.faults());
    }

    @Test
    void theFixtureHasMarksWhereTheirTextStands() throws IOException {
        List<LinkedArticle> articles = LinkedArticle.all();
        assertEquals(28, articles.size());
        int links = 0;
        for (LinkedArticle article : articles) {
            for (LinkedArticle.Link link : article.links()) {
                String text = link.inTitle() ? article.title() : article.body();
                assertEquals(
                        link.surface(),
                        text.substring(
                                link.start(), link.start() + link.surface().length()));
                links++;
            }
        }
        assertEquals(200, links);
        assertEquals("Kim wins in the slalom", articles.get(9).title());
    }
}
