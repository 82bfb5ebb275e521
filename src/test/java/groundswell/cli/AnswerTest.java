package groundswell.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import groundswell.cli.QueryCommand.Format;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void aTableIsAlignedByCharactersAndNullIsEmpty() {
        assertEquals(
                """
                term  n
                ----  -------
                a     1234567

                \ud83c\udf0a\u00e9t\u00e9  x y
                (3 rows)
                """,
                printed(
                        Format.TABLE,
                        List.of("term", "n"),
                        List.of(
                                List.of("a", 1234567L),
                                Arrays.asList(null, null),
                                List.of("\ud83c\udf0a\u00e9t\u00e9", "x\ny"))));
    }

    @Test
    void anEmptyTableHasItsHeadAndOneRowIsSingular() {
        assertEquals("n\n-\n(0 rows)\n", printed(Format.TABLE, List.of("n"), List.of()));
        assertEquals("n\n-\n1\n(1 row)\n", printed(Format.TABLE, List.of("n"), List.of(List.of(1))));
    }

    @Test
    void aLongTableIsPrintedInBlocksWithoutLosingARow() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            rows.add(List.of("row " + i));
        }
        List<String> lines = printed(Format.TABLE, List.of("n"), rows).lines().toList();
        assertEquals("(2500 rows)", lines.get(lines.size() - 1));
        assertEquals(
                rows.stream().map(row -> row.get(0)).toList(),
                lines.stream().filter(line -> line.startsWith("row ")).toList());
        assertEquals(
                3,
                lines.stream().filter(line -> line.stripTrailing().equals("n")).count());
    }

    @Test
    void csvIsQuotedWhereItMustBe() {
        assertEquals(
                "term,\"a,b\"\nplain,1.5\n\"say \"\"hi\"\"\",\n\"one\ntwo\",\"x\ry\"\n\u00e9,2024-01-05\n",
                printed(
                        Format.CSV,
                        List.of("term", "a,b"),
                        List.of(
                                List.of("plain", 1.5),
                                Arrays.asList("say \"hi\"", null),
                                List.of("one\ntwo", "x\ry"),
                                List.of("\u00e9", LocalDate.of(2024, 1, 5)))));
    }

    @Test
    void jsonIsAnObjectALineWithNumbersAsNumbers() {
        assertEquals(
                """
                {"label":"say \\"hi\\"\\n","n":3,"share":0.5,"sum":18446744073709551616,"is_new":true,"none":null,"on":"2024-01-05"}
                """,
                printed(
                        Format.JSON,
                        List.of("label", "n", "share", "sum", "is_new", "none", "on"),
                        List.of(Arrays.asList(
                                "say \"hi\"\n",
                                3L,
                                0.5,
                                BigInteger.TWO.pow(64),
                                true,
                                null,
                                LocalDate.of(2024, 1, 5)))));
        assertEquals("", printed(Format.JSON, List.of("n"), List.of()));
    }

    private static String printed(Format format, List<String> names, List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        Answer answer = new Answer(format, new PrintWriter(text));
        answer.columns(names);
        rows.forEach(answer::row);
        answer.end();
        return text.toString();
    }
}
