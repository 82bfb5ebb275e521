package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameTokensTest {
    @Test
    void abbreviationsKeepTheirDotsAndOwnersLoseTheirEnding() {
        assertEquals(
                List.of(
                        "The", "U.N.", "chief", "of", "Norvale", "Corp.", ",", "Jong", "-", "un", "'s", "O'Brien",
                        "AT&T", "."),
                tokens("The U.N. chief of Norvale Corp., Jong-un's O\u2019Brien AT&T."));
    }

    @Test
    void sentencesEndAtStopsThatAreNoDotsOfAbbreviations() {
        NameTokens tokens = NameTokens.of("Mr. Brum left. \"Why?\" asked Ada.\n\nNo one knew");
        List<String> sentences = new ArrayList<>();
        tokens.sentences().forEach(sentence -> sentences.add(tokens.surface(sentence[0], sentence[1])));
        assertEquals(List.of("Mr. Brum left.", "\"Why?\" asked Ada.", "No one knew"), sentences);
    }

    @Test
    void itIsKnownWhichTokensOpenSentences() {
        NameTokens tokens = NameTokens.of("Mr. Brum left. \"Why?\" asked Ada.\n\nNo one knew");
        List<Integer> opening = new ArrayList<>();
        for (int i = 0; i <= tokens.count(); i++) {
            if (tokens.opensSentence(i)) {
                opening.add(i);
            }
        }
        List<Integer> expected = new ArrayList<>();
        tokens.sentences().forEach(sentence -> expected.add(sentence[0]));
        expected.add(tokens.count());
        assertEquals(expected, opening);
        assertEquals(4, opening.size());
    }

    @Test
    void formsOfNamesAreTheSameHoweverTheirTokensAreSpaced() {
        NameTokens spaced = NameTokens.of("Kim Jong-un , People 's Bank");
        assertEquals("Kim Jong-un", spaced.surface(0, 4));
        assertEquals("People's Bank", spaced.surface(5, 8));
        NameTokens again = NameTokens.of("People's Bank");
        assertEquals("People's Bank", again.surface(0, again.count()));
    }

    @Test
    void anyTextIsCutWithoutFault() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append((char)
                        (random.nextBoolean() ? " .'-&,AaZz19\n".charAt(random.nextInt(13)) : random.nextInt(0x10000)));
            }
            NameTokens tokens = NameTokens.of(text.toString());
            int end = 0;
            for (int t = 0; t < tokens.count(); t++) {
                assertEquals(true, tokens.start(t) >= end && tokens.end(t) > tokens.start(t));
                end = tokens.end(t);
            }
            assertEquals(true, end <= text.length());
        }
    }

    private static List<String> tokens(String text) {
        NameTokens tokens = NameTokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            words.add(tokens.token(i));
        }
        return words;
    }
}
