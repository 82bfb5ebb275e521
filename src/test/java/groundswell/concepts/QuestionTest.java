package groundswell.concepts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import groundswell.concepts.AskedArticle.NamedEntity;
import groundswell.concepts.Asker.Answer;
import groundswell.text.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private static final String TITLE = "Dock workers strike in Port Amery";
    private static final String BODY = "The strike began on Monday. Workers at two docks walked out, and the union said"
            + " that striking went on.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Words, in any case, and only whole ones.
                "strike | 2 | true | strike",
                "STRIKE | 2 | true | strike",
                "dock | 1 | true | dock",
                "harbour | | | ",
                // Prefixes; places of two words that both begin so count once each.
                "strik* | 3 | true | strike",
                "stri* AND dock* | 5 | true | dock",
                "union* | 1 | false | union",
                // Phrases stay within a sentence.
                "\"dock workers\" | 1 | true | dock workers",
                "\"workers dock\" | | | ",
                "\"monday workers\" | | | ",
                "\"dock work* strike\" | 1 | true | dock workers strike",
                "\"walk* out\" | 1 | false | walked out",
                // And, or, not, and how they bind.
                "strike AND union | 3 | true | strike",
                "strike AND harbour | | | ",
                "harbour OR union | 1 | false | union",
                "strike AND NOT union | | | ",
                "strike NOT harbour | 2 | true | strike",
                "harbour AND strike OR union | 1 | false | union",
                "harbour AND (strike OR union) | | | ",
                "union OR strike AND harbour | 1 | false | union",
                "NOT harbour AND union | 1 | false | union",
                // A place that two parts share counts once.
                "\"dock workers\" OR workers | 2 | true | dock workers",
                // Near: neighbours are within one word.
                "dock NEAR/1 workers | 1 | true | dock workers",
                "workers NEAR/1 dock | 1 | true | dock workers",
                "dock NEAR/1 strike | | | ",
                "dock NEAR/2 strike | 1 | true | dock workers strike",
                "monday NEAR/1 workers | 1 | false | monday workers",
                "union NEAR/4 (striking OR monday) | 1 | false | union said that striking",
                "\"port amery\" NEAR/3 strike | 1 | true | strike in port amery",
                // The last words of a title are not near the first ones of the body.
                "amery NEAR/100 began | | | ",
                // Fields.
                "title:strike | 1 | true | strike",
                "title:union | | | ",
                "title:\"dock workers\" | 1 | true | dock workers",
                "title:(strike OR union) | 1 | true | strike",
                "title:strike AND union | 2 | true | strike",
                "lang:en AND union | 1 | false | union",
                "lang:es AND union | | | ",
                "union NOT lang:es | 1 | false | union",
            })
    void anArticleAnswers(String query, Long mentions, Boolean inTitle, String matched) {
        Answer answer = ask(query, "en", Map.of());
        if (mentions == null) {
            assertNull(answer);
        } else {
            assertEquals(new Answer(mentions, inTitle, matched), answer);
        }
    }

    @Test
    void entitiesAnswerByHowOftenTheyAreNamed() {
        Map<String, NamedEntity> named =
                Map.of("Port Amery", new NamedEntity(3, true), "Q1", new NamedEntity(2, false));
        assertEquals(new Answer(3, true, null), ask("entity:\"Port Amery\"", "en", named));
        assertEquals(new Answer(3, true, null), ask("title:(entity:\"Port Amery\")", "en", named));
        assertNull(ask("title:(entity:Q1)", "en", named));
        assertEquals(new Answer(3, false, "union"), ask("entity:Q1 AND union", "en", named));
        assertNull(ask("entity:Q2", "en", named));
        // What one alternative named before it failed does not count.
        assertEquals(new Answer(1, false, "union"), ask("(entity:Q1 AND harbour) OR union", "en", named));
    }

    @Test
    void wordsAreCutAsTheLanguageOfTheArticleIs() {
        Asker asker = new Asker("zh", Map.of("summit", QuestionParser.parse("\"亚运会\" AND lang:zh")));
        Words words = new Words();
        assertEquals(
                1L,
                asker.ask(words.of("杭州亚运会开幕", "zh").words(), "", Map.of())
                        .get("summit")
                        .mentions());
    }

    @Test
    void anArticleWithoutTitleOrBodyAnswersToo() {
        Asker asker = new Asker("en", Map.of("a", QuestionParser.parse("strike")));
        assertEquals(Map.of("a", new Answer(1, false, "strike")), asker.ask(null, "strike", Map.of()));
        assertEquals(Map.of("a", new Answer(1, true, "strike")), asker.ask("strike", null, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it is empty",
                "strike AND | something is missing at its end",
                "AND strike | something is missing before AND",
                "strike OR OR union | something is missing before OR",
                "(strike OR union | a ) is missing",
                "strike) | a ) closes nothing",
                "() | something is missing before )",
                "dock workers | write AND, OR or NEAR/n before workers, or put a phrase in quotes",
                "\"dock workers | a quotation mark is missing in \"dock workers",
                "str*ke | str*ke: a * stands at the end of a word only",
                "* | *: a * stands at the end of a word only",
                "\"...\" | \"...\" holds no word",
                "dock NEAR workers | write the number of words, such as NEAR/5, not NEAR",
                "dock NEAR/0 workers | NEAR/0: 1 to 100 words are allowed",
                "dock NEAR/101 workers | NEAR/101: 1 to 100 words are allowed",
                "dock NEAR/5 (union AND workers) | on both sides of NEAR stand words, phrases or alternatives of them",
                "body:strike | there is no field body: (there are title:, entity: and lang:); put it in quotes to look"
                        + " for the words",
                "entity: | entity: is followed by nothing",
                "title: | title: is followed by nothing",
                "NOT strike | it is true of articles that hold none of its words",
                "strike OR NOT union | it is true of articles that hold none of its words",
                "lang:en | it is true of articles that hold none of its words",
                "NOT lang:en | it is true of articles that hold none of its words",
            })
    void aQueryThatIsNoneSaysWhy(String query, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> QuestionParser.parse(query))
                        .getMessage());
    }

    private static Answer ask(String query, String lang, Map<String, NamedEntity> entities) {
        Words words = new Words();
        String title = words.of(TITLE, lang).words();
        return new Asker(lang, Map.of("asked", QuestionParser.parse(query)))
                .ask(title, words.of(BODY, lang).words(), entities)
                .get("asked");
    }
}
