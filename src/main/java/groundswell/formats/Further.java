package groundswell.formats;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever of an item can be addressed beside its fields. */
interface Further {
    /** Nothing. */
    Further NOTHING = of(Map.of());

    /** Returns the values of that name, in their order; empty where there are none. */
    List<String> values(String name);

    /** Returns the names of all values. */
    Set<String> names();

    /** Returns the values of a map. */
    static Further of(Map<String, List<String>> values) {
        return new Further() {
            @Override
            public List<String> values(String name) {
                return values.getOrDefault(name, List.of());
            }

            @Override
            public Set<String> names() {
                return values.keySet();
            }
        };
    }
}
