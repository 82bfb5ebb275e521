package groundswell.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import groundswell.run.Query;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows as a table, CSV or JSON lines. A table is held back until its widths are known, in blocks of rows. */
final class Answer implements Query.Rows {
    private static final int BLOCK = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueryCommand.Format format;
    private final PrintWriter out;
    private final List<List<String>> block = new ArrayList<>();
    private List<String> names = List.of();
    private long rows;

    Answer(QueryCommand.Format format, PrintWriter out) {
        this.format = format;
        this.out = out;
    }

    @Override
    public void columns(List<String> columns) {
        names = List.copyOf(columns);
        if (format == QueryCommand.Format.CSV) {
            out.println(csv(names));
        }
    }

    @Override
    public void row(List<Object> values) {
        rows++;
        switch (format) {
            case CSV -> out.println(csv(texts(values)));
            case JSON -> out.println(json(values));
            case TABLE -> {
                block.add(texts(values).stream()
                        .map(text -> text.replaceAll("\\R", " "))
                        .toList());
                if (block.size() == BLOCK) {
                    printBlock();
                }
            }
        }
    }

    /** Prints what is left. */
    void end() {
        if (format == QueryCommand.Format.TABLE) {
            if (!block.isEmpty() || rows == 0) {
                printBlock();
            }
            out.println("(" + rows + (rows == 1 ? " row)" : " rows)"));
        }
        out.flush();
    }

    private void printBlock() {
        List<Integer> widths =
                new ArrayList<>(names.stream().map(String::length).toList());
        for (List<String> row : block) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        out.println(line(names, widths));
        out.println(line(widths.stream().map("-"::repeat).toList(), widths));
        block.forEach(row -> out.println(line(row, widths)));
        block.clear();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(widths.get(i) - width(cell)));
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> texts(List<Object> values) {
        return values.stream()
                .map(value -> value == null ? "" : String.valueOf(value))
                .toList();
    }

    private static String csv(List<String> cells) {
        return String.join(",", cells.stream().map(Answer::quoted).toList());
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private String json(List<Object> values) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(i);
            if (value == null || value instanceof Number || value instanceof Boolean) {
                object.set(names.get(i), JSON.valueToTree(value));
            } else {
                object.put(names.get(i), String.valueOf(value));
            }
        }
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
