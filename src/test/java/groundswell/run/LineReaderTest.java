package groundswell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndWithLfOrCrLfOrTheFile() throws IOException {
        assertEquals(List.of("a", "b", "", "c"), lines("a\nb\r\n\nc", 100));
        assertEquals(List.of("a"), lines("a\n", 100));
        assertEquals(List.of(), lines("", 100));
        assertEquals(List.of(""), lines("\n", 100));
        assertEquals(List.of("a\rb"), lines("a\rb\r\n", 100));
    }

    @Test
    void thePositionIsWhereTheNextLineBegins() throws IOException {
        LineReader reader = reader("ab\r\nc\nd", 100);
        assertTrue(reader.next());
        assertEquals(4, reader.position());
        assertTrue(reader.next());
        assertEquals(6, reader.position());
        assertTrue(reader.next());
        assertEquals(7, reader.position());
        assertFalse(reader.next());
    }

    @Test
    void aLineOfTheAllowedLengthIsNotTooLongWhateverItsEnd() throws IOException {
        for (String end : List.of("\n", "\r\n", "")) {
            LineReader reader = reader("x".repeat(1000) + end, 1000);
            assertTrue(reader.next());
            assertFalse(reader.isTooLong(), "with the end " + end.length());
            assertEquals(1000, reader.length());
            LineReader longer = reader("x".repeat(1001) + end, 1000);
            assertTrue(longer.next());
            assertTrue(longer.isTooLong());
            assertEquals(1000, longer.length());
        }
    }

    @Test
    void ofALineThatIsTooLongOnlyTheBeginningIsHeld() throws IOException {
        LineReader reader = reader("y".repeat(5_000_000) + "\nnext\n", 1000);
        assertTrue(reader.next());
        assertTrue(reader.isTooLong());
        assertEquals("y".repeat(1000), text(reader));
        assertTrue(reader.bytes().length <= 4096, reader.bytes().length + " bytes held");
        assertEquals(5_000_001, reader.position());
        assertTrue(reader.next());
        assertFalse(reader.isTooLong());
        assertEquals("next", text(reader));
    }

    @Test
    void linesAreWholeWhereverReadsBreakOff() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String line =
                    String.valueOf((char) ('a' + i % 26)).repeat(random.nextInt(random.nextInt(20) == 0 ? 70_000 : 50));
            expected.add(line);
            text.append(line).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        InputStream whole = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        InputStream inPieces = new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return whole.read(bytes, from, Math.min(length, 1 + random.nextInt(700)));
            }
        };
        assertEquals(expected, lines(new LineReader(inPieces, 1_000_000)));
    }

    private static List<String> lines(String text, int most) throws IOException {
        return lines(reader(text, most));
    }

    private static List<String> lines(LineReader reader) throws IOException {
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(text(reader));
        }
        reader.close();
        return lines;
    }

    private static String text(LineReader reader) {
        return new String(reader.bytes(), 0, reader.length(), StandardCharsets.UTF_8);
    }

    private static LineReader reader(String text, int most) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }
}
