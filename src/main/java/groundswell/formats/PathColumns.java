package groundswell.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Columns that a file has by the directories it lies in, as {@code year=2023/lang=en}. */
public final class PathColumns {
    /** What stands for no value. */
    private static final String NOTHING = "__HIVE_DEFAULT_PARTITION__";

    private PathColumns() {}

    /** Returns the columns of a path by name, unescaped; the innermost directory of a name counts. */
    public static Map<String, String> of(String path) {
        Map<String, String> columns = new LinkedHashMap<>();
        String[] names = path.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            int equals = names[i].indexOf('=');
            if (equals > 0) {
                String value = names[i].substring(equals + 1);
                columns.put(unescaped(names[i].substring(0, equals)), value.equals(NOTHING) ? null : unescaped(value));
            }
        }
        return columns;
    }

    /** Undoes percent encoding; what only looks like it stays. */
    private static String unescaped(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out.write(high * 16 + low);
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
