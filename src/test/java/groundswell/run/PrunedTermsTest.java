package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.config.ConfigReader;
import groundswell.count.TermSupport;
import groundswell.table.InternalTables;
import groundswell.testing.TableRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PrunedTermsTest {
    @Test
    void termsLeftOutAreEstimatedWithinOnePercentOfAll() {
        List<String> articles = new ArrayList<>();
        for (int article = 0; article < 200; article++) {
            StringBuilder words = new StringBuilder("common");
            for (int word = 0; word < 100; word++) {
                words.append("\\n").append("w").append(article * 100 + word);
            }
            articles.add("{\"article_id\":\"a" + article + "\",\"lang\":\"en\",\"source\":\"s\",\"title_words\":\"\","
                    + "\"body_words\":\"" + words + "\"}");
        }
        Dataset<Row> clean = TableRows.of(InternalTables.CLEAN_ARTICLES, articles);
        Dataset<Row> support = TermSupport.of(
                clean, 20_200, ConfigReader.read("", "test", List.of()).count());
        assertEquals(20_000, (double) PrunedTerms.estimate(support, 1), 200);
        assertEquals(0, PrunedTerms.estimate(support.where("kind = 'source'"), 0));
    }
}
