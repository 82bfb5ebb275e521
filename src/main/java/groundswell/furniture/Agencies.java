package groundswell.furniture;

import java.util.HashMap;
import java.util.Map;

/** News agencies and the names that they go by. */
final class Agencies {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : Resource.lines("agencies.txt")) {
            String[] parts = line.split("\t");
            NAMES.put(parts[0], parts[1]);
        }
    }

    private Agencies() {}

    /** Returns the name that an agency is known by, null where it is none that we know. */
    static String known(String name) {
        return NAMES.get(name.strip());
    }
}
