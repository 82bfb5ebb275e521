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
                "mr smith met dr jones of the u.s. senate on jan 5",
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
        assertWords("don't o'neill", "Don't O'Neill");
    }

    @Test
    void elisionsAreCutWhereTheLanguageHasThem() {
        assertWords("fr", "l avenir d aujourd'hui", "L'avenir d'aujourd'hui");
        assertWords("it", "dell europa", "dell'Europa");
    }

    @Test
    void numbersKeepTheirSignsAndUnits() {
        assertWords("prices rose 3.2% to $155,221 in 2024", "Prices rose 3.2% to $155,221 in 2024.");
        assertWords("a $3.2bn deal and us$5 million", "A $3.2bn deal and US$5 million");
        assertWords("from 2019 2020 it was 10:30", "From 2019-2020 it was 10:30");
        assertWords("the 1980s and g20 cost \u20ac5m", "The 1980s and G20 cost \u20ac5m");
    }

    @Test
    void hyphenatedWordsAreOneUnlessTwoNamesMeet() {
        assertWords("kim jong-un has covid-19 and f-16s", "Kim Jong-un has COVID-19 and F-16s");
        assertWords("kim jong-un", "KIM JONG-UN");
        assertWords("putin kim summit", "Putin-Kim summit");
        assertWords("u.s. china talks", "US-China talks");
        assertWords("first-class co-op", "first-class co-op -");
        assertWords("u.s. led force", "U.S.-led force");
    }

    @Test
    void dottedAcronymsLoseTheirDotsUnlessTheyWouldBeFunctionWords() {
        assertWords("the un and the u.s. agree", "The U.N. and the U.S. agree");
        assertWords("the un and the u.s. agree", "The UN and the US agree.");
        assertWords("tell us all", "Tell us all");
        assertWords("give us all of it", "GIVE US ALL OF IT");
        assertWords("the w.h.o. said who", "The WHO said who");
        assertWords("washington dc at 5 p.m. today", "Washington D.C. at 5 p.m. today");
        assertWords("un security council", "U.N. Security Council");
    }

    @Test
    void ampersandsJoinCapitals() {
        assertWords("at&t and s&p rose", "AT&T and S&P rose");
        assertWords("smith jones", "Smith & Jones");
    }

    @Test
    void addressesAreNoWords() {
        assertWords("see for more", "See https://example.com/a?b=c for more");
        assertWords("see or", "See www.example.com/news or kim@example.com");
        assertWords("amazon.com rose", "Amazon.com rose");
    }

    @Test
    void anEllipsisOrQuotedExclamationGoesOnInLowerCase() {
        assertWords("no he said\nyes", "\"No!\" he said. Yes");
        assertWords("well it is", "Well... it is");
    }

    @Test
    void capitalsAreRemembered() {
        Tokens tokens = words.of("NATO met Kim Jong-un of the U.N. and McDonald. The iPhone", "en");
        assertEquals("nato met kim jong-un of the un and mcdonald\nthe iphone", tokens.words());
        assertEquals(11, tokens.count());
        assertEquals("NATO met Kim Jong-un of the UN and McDonald", label(tokens, 0, 43));
        assertEquals("Kim Jong-un", label(tokens, 9, 20));
        assertEquals("iPhone", label(tokens, 48, 54));
    }

    private static String label(Tokens tokens, int from, int to) {
        return Tokens.capitalised(
                tokens.words().substring(from, to), Tokens.capitals(tokens.capitals(), from, to - from));
    }

    @Test
    void turkishAndGreekFoldTheirOwnWay() {
        assertWords("tr", "\u0131\u015f\u0131k istanbul", "I\u015eIK \u0130stanbul");
        assertWords("el", "\u03bb\u03cc\u03b3\u03bf\u03c2", "\u039b\u038c\u0393\u039f\u03a3");
    }

    @Test
    void koreanLosesParticlesAndEndings() {
        assertWords(
                "ko",
                "\uc724\uc11d\uc5f4 \ub300\ud1b5\ub839 \uc11c\uc6b8 \ud68c\ub2f4 \ub9c8\uce58\ub2e4",
                "\uc724\uc11d\uc5f4 \ub300\ud1b5\ub839\uc740 \uc11c\uc6b8\uc5d0\uc11c \ud68c\ub2f4\uc744 \ub9c8\ucce4\ub2e4.");
    }

    @Test
    void japaneseKeepsSuffixesAndDropsParticles() {
        assertWords(
                "ja",
                "\u671d\u65e5\u65b0\u805e\u793e \u6771\u4eac \u767a\u8868\n\u5730\u9707",
                "\u671d\u65e5\u65b0\u805e\u793e\u304c\u6771\u4eac\u3067\u767a\u8868\u3002\u5730\u9707\u3002");
    }

    @Test
    void chineseIsCutByDictionaryAndNames() {
        assertWords(
                "zh",
                "\u5317\u4eac \u7ecf\u6d4e \u589e\u957f\n\u4e60\u8fd1\u5e73 \u8bb2\u8bdd",
                "\u5317\u4eac\u7ecf\u6d4e\u589e\u957f\u3002\u4e60\u8fd1\u5e73\u8bb2\u8bdd\u3002");
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
    void koreanInATextOfAnotherLanguageIsCutAtSpaces() {
        assertWords(
                "\ub300\ud1b5\ub839\uc774 \uc11c\uc6b8\uc5d0\uc11c \ub9d0\ud588\ub2e4",
                "\ub300\ud1b5\ub839\uc774 \uc11c\uc6b8\uc5d0\uc11c \ub9d0\ud588\ub2e4.");
    }

    @Test
    void japaneseAndChineseInATextOfAnotherLanguageAreCutToo() {
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
            String of = words.of(text, "en").words();
            List<String> lines = of.isEmpty() ? List.of() : List.of(of.split("\n", -1));
            int count = 0;
            for (String line : lines) {
                for (String word : line.split(" ", -1)) {
                    assertFalse(word.isBlank(), () -> RandomText.escaped(text));
                    count++;
                }
            }
            assertEquals(count, Words.count(of), () -> RandomText.escaped(text));
            assertEquals(of, new Words().of(text, "en").words(), () -> RandomText.escaped(text));
        }
    }

    private void assertWords(String lang, String expected, String text) {
        assertEquals(expected, words.of(text, lang).words());
    }

    private void assertWords(String expected, String text) {
        assertEquals(expected, words.of(text, "en").words());
    }
}
