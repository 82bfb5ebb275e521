package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.text.LanguageDetector.Guess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LanguageDetectorTest {
    private static final String ENGLISH =
            "The harbour of the small town reopened on Tuesday, three days after the storm had passed over the bay. ";
    private static final String GERMAN =
            "Der Hafen der kleinen Stadt ist am Dienstag wieder geöffnet worden, drei Tage nach dem schweren Sturm. ";

    /** One story in a language. */
    private record Story(String language, String headline, String paragraph) {}

    @BeforeAll
    static void readModels() {
        LanguageDetector.load();
    }

    @Test
    void headlinesAndParagraphsOfManyLanguagesAreTold() throws IOException {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> languages = new TreeSet<>();
        for (Story story : stories()) {
            languages.add(story.language());
            for (String text : List.of(story.headline(), story.paragraph())) {
                Guess guess = LanguageDetector.of(text, null);
                if (!guess.lang().equals(story.language()) || guess.confidence() < LanguageDetector.MIN_CONFIDENCE) {
                    wrong.add(story.language() + " " + guess + " " + text);
                }
            }
        }
        assertTrue(languages.size() > 60, languages::toString);
        assertEquals(List.of(), wrong);
    }

    @Test
    void upperCaseAndDecomposedAccentsChangeNothing() throws IOException {
        for (Story story : stories()) {
            String text = story.paragraph();
            String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
            assertEquals(story.language(), LanguageDetector.of(parted, null).lang(), parted);
            String upper = text.toUpperCase(Locale.ROOT);
            assertEquals(story.language(), LanguageDetector.of(upper, null).lang(), upper);
        }
    }

    @Test
    void whatHasNoLettersIsUndetermined() {
        for (String text :
                Arrays.asList(null, "", " ", "2024-06-19 22:34", "!!! ... ---", "\ud83d\ude00\ud83c\uddf0", "\ud800")) {
            assertEquals(new Guess("und", 0), LanguageDetector.of(text, null), text);
        }
    }

    @Test
    void scriptsThatAreNotKnownAreUndetermined() {
        assertEquals(
                "und",
                LanguageDetector.of("\u12a0\u12f2\u1235 \u12a0\u1260\u1263", null)
                        .lang());
        assertEquals(
                "und",
                LanguageDetector.of("\u13e3\u13b3\u13a9 \u13a6\u13ec\u13c2\u13af\u13cd\u13d7", null)
                        .lang());
    }

    @Test
    void foreignNamesInATextDoNotChangeIt() {
        assertEquals(
                "en",
                LanguageDetector.of(ENGLISH + "(\uae40\uc218\uc5f0)", null).lang());
        assertEquals(
                "en",
                LanguageDetector.of("\ubc15\ubbfc\uc900\n\n| 2024-06-19\n\n" + ENGLISH, null)
                        .lang());
        assertEquals(
                "ko",
                LanguageDetector.of("SK-LG HBM \uacbd\uc7c1 \uaca9\ud654", null).lang());
        assertEquals(
                "ru",
                LanguageDetector.of(
                                "Nokia \u043f\u0440\u0435\u0434\u0441\u0442\u0430\u0432\u0438\u043b\u0430 \u043d\u043e\u0432\u044b\u0439 Phone Max",
                                null)
                        .lang());
    }

    @Test
    void addressesSayNothing() {
        String text = "https://www.beispiel.example/nachrichten/der-hafen-ist-wieder-offen redaktion@zeitung.example ";
        assertEquals("en", LanguageDetector.of(text + ENGLISH, null).lang());
        assertEquals(
                "und",
                LanguageDetector.of("https://www.beispiel.example/nachrichten", null)
                        .lang());
    }

    @Test
    void confidenceGrowsWithTheText() {
        double word = LanguageDetector.of("harbour", null).confidence();
        double sentence = LanguageDetector.of(ENGLISH, null).confidence();
        assertTrue(word < sentence, word + " " + sentence);
        assertTrue(sentence > 0.98, () -> "" + sentence);
    }

    @Test
    void aStatedLanguageStandsOnShortTexts() {
        assertEquals("de", LanguageDetector.of("Storm over Hamburg", "de").lang());
        assertEquals(
                "de",
                LanguageDetector.of("Harbour reopens after the storm", "de-AT").lang());
        assertEquals("fr", LanguageDetector.of("", "fra").lang());
        assertEquals("no", LanguageDetector.of("2024", "nb_NO").lang());
    }

    @Test
    void aLongTextOverrulesWhatIsStated() {
        Guess guess = LanguageDetector.of(ENGLISH + ENGLISH, "de");
        assertEquals("en", guess.lang());
        assertTrue(guess.confidence() >= 0.95, guess::toString);
        assertEquals("de", LanguageDetector.of(GERMAN + GERMAN, "en").lang());
        assertEquals("de", LanguageDetector.of(GERMAN, "de").lang());
    }

    @Test
    void aLongTextThatIsNotClearLeavesWhatIsStated() {
        String codes =
                "Shr 45 cts vs 58 cts Net 1.1 mln vs 829,000 Sales 7.9 mln vs 6.8 mln Avg shrs 1.2 mln. ".repeat(3);
        Guess guess = LanguageDetector.of(codes, "en");
        assertEquals("en", guess.lang());
        assertTrue(guess.confidence() >= LanguageDetector.MIN_CONFIDENCE, guess::toString);
    }

    @Test
    void aStatedLanguageThatLooksLikeTheFoundOneStands() {
        String text = "Luka u malom gradu ponovno je otvorena u utorak, tri dana nakon oluje koja je prošla zaljevom.";
        assertEquals("hr", LanguageDetector.of(text, null).lang());
        for (String stated : List.of("bs", "sr", "hr", "sr-Latn")) {
            assertEquals(
                    stated.substring(0, 2),
                    LanguageDetector.of(text.repeat(3), stated).lang());
        }
    }

    @Test
    void whatStatesNoLanguageSaysNothing() {
        Guess unstated = LanguageDetector.of(ENGLISH, null);
        for (String stated : List.of("", " ", "und", "unknown", "xx", "null", "-", "123", "x".repeat(1000))) {
            assertEquals(unstated, LanguageDetector.of(ENGLISH, stated), stated);
            assertEquals("und", LanguageDetector.of("2024", stated).lang(), stated);
        }
    }

    @Test
    void longTextsTakeNoLongerThanShortOnes() {
        for (String piece :
                List.of("a", "harbour ", "1", " ", "\ud800", "\u6c34", "a@", "http://a ", "\u0301", "a\u0301")) {
            String text = piece.repeat(10_000_000 / piece.length());
            assertTimeout(Duration.ofSeconds(5), () -> LanguageDetector.of(text, null));
        }
    }

    @Test
    void anyTextGivesACodeAndAConfidence() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5000; i++) {
            String text = RandomText.of(random);
            Guess guess = LanguageDetector.of(text, null);
            assertTrue(guess.lang().matches("[a-z]{2}|und"), () -> RandomText.escaped(text));
            assertTrue(guess.confidence() >= 0 && guess.confidence() <= 1, () -> RandomText.escaped(text));
            assertEquals(guess, LanguageDetector.of(text, "und"), () -> RandomText.escaped(text));
        }
    }

    @Test
    void manyThreadsGiveWhatOneGives() throws IOException {
        List<String> texts = stories().stream().map(Story::paragraph).toList();
        List<Guess> alone =
                texts.stream().map(text -> LanguageDetector.of(text, null)).toList();
        IntStream.range(0, 50).parallel().forEach(round -> {
            for (int i = 0; i < texts.size(); i++) {
                assertEquals(alone.get(i), LanguageDetector.of(texts.get(i), null));
            }
        });
    }

    @Test
    void aMissingJarIsNamed() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> GramFile.read("qq", 1, (text, start, numerator, denominator) -> {}));
        assertTrue(e.getMessage().contains("lingua-1.2.2.jar"), e.getMessage());
    }

    private static List<Story> stories() throws IOException {
        try (InputStream in = LanguageDetectorTest.class.getResourceAsStream("/groundswell/languages.txt")) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split(" \\| ", -1))
                    .map(parts -> new Story(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }
}
