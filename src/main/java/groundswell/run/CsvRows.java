package groundswell.run;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import groundswell.config.InputConfig;
import groundswell.table.RejectReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** Reads a CSV file (RFC 4180, with a header), row by row; rows are numbered from 1 below the header. */
final class CsvRows extends FileRows {
    private static final int MOST_COLUMNS = 20_000;
    private static final char REPLACEMENT = '\ufffd';

    private final String file;
    private final InputConfig config;
    private final Configuration hadoop;
    private final Map<String, Integer> places = new HashMap<>();
    private CsvParser parser;

    CsvRows(String file, InputConfig config, Configuration hadoop) {
        super(new RawRows(file, config), 1);
        this.file = file;
        this.config = config;
        this.hadoop = hadoop;
    }

    /** Returns the names of the columns. */
    static List<String> header(String file, InputConfig config, Configuration hadoop) throws IOException {
        CsvParser parser = open(file, config, hadoop);
        try {
            String[] names = parser.parseNext();
            return names == null ? List.of() : List.of(clean(names));
        } catch (TextParsingException e) {
            throw new IOException(cause(e), e);
        } finally {
            parser.stopParsing();
        }
    }

    @Override
    public void close() {
        if (parser != null) {
            parser.stopParsing();
        }
    }

    @Override
    Row read() throws IOException {
        if (parser == null) {
            parser = open(file, config, hadoop);
            String[] names = parser.parseNext();
            if (names == null) {
                return null;
            }
            String[] clean = clean(names);
            for (int i = 0; i < clean.length; i++) {
                places.put(clean[i], i);
            }
        }
        String[] cells = parser.parseNext();
        if (cells == null) {
            return null;
        }
        long number = nextNumber();
        String raw = String.join(String.valueOf(config.csv_separator()), notNull(cells));
        if (cells.length != places.size()) {
            return rows().problem(
                            number,
                            RejectReason.UNPARSABLE_ROW,
                            cells.length + " cells, the header has " + places.size(),
                            raw);
        }
        if (raw.indexOf(REPLACEMENT) >= 0) {
            return rows().problem(number, RejectReason.INVALID_UTF8, null, raw);
        }
        if (raw.length() > config.max_row_bytes()) {
            return rows().problem(
                            number, RejectReason.ROW_TOO_LONG, "more than " + config.max_row_bytes() + " bytes", raw);
        }
        return rows().of(number, name -> places.containsKey(name) ? cells[places.get(name)] : null);
    }

    private static CsvParser open(String file, InputConfig config, Configuration hadoop) throws IOException {
        CsvParserSettings settings = new CsvParserSettings();
        settings.getFormat().setDelimiter(config.csv_separator().charAt(0));
        // No line is a comment, whatever it begins with.
        settings.getFormat().setComment('\0');
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxCharsPerColumn(config.max_row_bytes());
        settings.setMaxColumns(MOST_COLUMNS);
        settings.setIgnoreLeadingWhitespaces(false);
        settings.setIgnoreTrailingWhitespaces(false);
        settings.setReadInputOnSeparateThread(false);
        CsvParser parser = new CsvParser(settings);
        parser.beginParsing(new InputStreamReader(
                Compression.open(file, hadoop),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        return parser;
    }

    private static String[] clean(String[] names) {
        String[] clean = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            String name = names[i] == null ? "" : names[i].strip();
            clean[i] = i == 0 && name.startsWith("\ufeff") ? name.substring(1) : name;
        }
        return clean;
    }

    private static List<String> notNull(String[] cells) {
        return java.util.Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }
}
