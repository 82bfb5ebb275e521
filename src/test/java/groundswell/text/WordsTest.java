package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words();

    @Test
    void sentencesAreLinesAndWordsAreFolded() {
        assertWords("the bank rose\nit fell again\nwhy", "The Bank rose. It fell, again! Why?");
    }

    @Test
    void paragraphsEndSentences() {
        assertWords("storm hits coast\nthousands flee", "Storm hits coast\n\nThousands flee");
    }

    @Test
    void abbreviationsEndNoSentence() {
        assertWords(
                "mr smith met dr jones of the u.s senate on jan 5",
                "Mr. Smith met Dr. Jones of the U.S. Senate on Jan. 5.");
        assertWords("john f kennedy spoke", "John F. Kennedy spoke.");
        assertWords("he came\nno one left", "He came. No one left.");
    }

    @Test
    void aSentenceMayEndInAShortWord() {
        assertWords("he said so\nthe end", "He said so. The end.");
    }

    @Test
    void possessiveEndingsAreDropped() {
        assertWords("korea economy and the workers pay", "Korea's economy and the workers' pay");
        assertWords("nasa rocket", "NASA'S rocket");
        assertWords("it time", "It's time");
    }

    @Test
    void otherApostrophesStay() {
        assertWords("don't l'avenir o'neill", "Don't l'avenir O'Neill");
    }

    @Test
    void numbersAreOneWord() {
        assertWords("prices rose 3.2 to 155,221 in 2024", "Prices rose 3.2% to $155,221 in 2024.");
    }

    @Test
    void hyphensPartWords() {
        assertWords("co op first class", "co-op first-class");
    }

    @Test
    void spanishKeepsItsAccents() {
        assertWords(
                "el ni\u00f1o lleg\u00f3 a m\u00e1laga\ncu\u00e1ndo",
                "El Ni\u00f1o lleg\u00f3 a M\u00e1laga. \u00bfCu\u00e1ndo?");
    }

    @Test
    void capitalsOutsideAsciiAreFolded() {
        assertWords(
                "\u00e9lys\u00e9e \u043c\u043e\u0441\u043a\u0432\u0430",
                "\u00c9LYS\u00c9E \u041c\u041e\u0421\u041a\u0412\u0410");
    }

    @Test
    void koreanIsCutAtSpaces() {
        assertWords(
                "\ub300\ud1b5\ub839\uc774 \uc11c\uc6b8\uc5d0\uc11c \ub9d0\ud588\ub2e4",
                "\ub300\ud1b5\ub839\uc774 \uc11c\uc6b8\uc5d0\uc11c \ub9d0\ud588\ub2e4.");
    }

    @Test
    void japaneseAndChineseAreCutByDictionary() {
        assertWords("\u6771\u4eac \u3067 \u5730\u9707", "\u6771\u4eac\u3067\u5730\u9707\u3002");
        assertWords(
                "\u7ecf\u6d4e \u589e\u957f\n\u5317\u4eac \u5929\u6c14",
                "\u7ecf\u6d4e\u589e\u957f\u3002\u5317\u4eac\u5929\u6c14\u3002");
    }

    @Test
    void symbolsAndEmojiAreNoWords() {
        assertWords("great news", "Great \ud83d\ude00 news \u2014 !!! \u2022 \ud83c\uddf0\ud83c\uddf7");
        assertWords("", "\ud83d\ude00 ... !");
    }

    @Test
    void loneSurrogatesAndNothingDoNoHarm() {
        assertWords("a b", "a \ud800 b\udc00");
        assertWords("", "");
    }

    @Test
    void wordsAreCounted() {
        assertEquals(0, Words.count(""));
        assertEquals(1, Words.count("bank"));
        assertEquals(5, Words.count("the bank rose\nit fell"));
    }

    @Test
    void anyTextGivesWordsInLines() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            String text = RandomText.of(random);
            String of = words.of(text);
            List<String> lines = of.isEmpty() ? List.of() : List.of(of.split("\n", -1));
            int count = 0;
            for (String line : lines) {
                for (String word : line.split(" ", -1)) {
                    assertFalse(word.isBlank(), () -> RandomText.escaped(text));
                    count++;
                }
            }
            assertEquals(count, Words.count(of), () -> RandomText.escaped(text));
            assertEquals(of, new Words().of(text), () -> RandomText.escaped(text));
        }
    }

    private void assertWords(String expected, String text) {
        assertEquals(expected, words.of(text));
    }
}
