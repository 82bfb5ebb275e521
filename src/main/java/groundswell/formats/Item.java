package groundswell.formats;

import groundswell.table.RejectReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An item of a file: its values by name, or why there are none. */
public final class Item {
    private final Map<String, String> fields;
    private final Further further;
    private final RejectReason problem;
    private final String detail;
    private final String excerpt;

    private Item(Map<String, String> fields, Further further, RejectReason problem, String detail, String excerpt) {
        this.fields = fields;
        this.further = further;
        this.problem = problem;
        this.detail = detail;
        this.excerpt = excerpt;
    }

    /**
     * Returns a readable item.
     *
     * @param fields what the format itself knows to be title, body and so on; nulls are left out
     * @param further whatever else can be addressed
     */
    static Item of(Map<String, String> fields, Further further) {
        Map<String, String> known = new LinkedHashMap<>(fields);
        known.values().removeIf(value -> value == null);
        return new Item(known, further, null, null, null);
    }

    /** Returns an item that is a reject; the URL and the excerpt may be null. */
    static Item problem(RejectReason problem, String detail, String url, String excerpt) {
        return new Item(url == null ? Map.of() : Map.of("url", url), Further.NOTHING, problem, detail, excerpt);
    }

    /** Returns why it is a reject, null where it is none. */
    public RejectReason problem() {
        return problem;
    }

    /** Returns the message of the problem. */
    public String detail() {
        return detail;
    }

    /** Returns the beginning of what a problem was found in, null where it would say nothing. */
    public String excerpt() {
        return excerpt;
    }

    /**
     * Returns a value, null where there is none.
     *
     * @param name a field, else a path
     * @param isBody whether several values are paragraphs; else commas part them
     */
    public String value(String name, boolean isBody) {
        String field = fields.get(name);
        if (field != null) {
            return field;
        }
        List<String> values = further.values(name);
        return values.isEmpty() ? null : String.join(isBody ? "\n\n" : ", ", values);
    }

    /** Returns the names of all values, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(fields.keySet());
        names.addAll(further.names());
        return names;
    }
}
