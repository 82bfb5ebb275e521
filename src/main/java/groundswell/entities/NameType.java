package groundswell.entities;

/** The kinds of names that are told apart. */
enum NameType {
    PERSON,
    ORGANIZATION,
    LOCATION;

    /** Returns the name of the type in tables: person, organization or location. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Returns the type with an id, null where there is none such. */
    static NameType of(String id) {
        for (NameType type : values()) {
            if (type.id().equals(id)) {
                return type;
            }
        }
        return null;
    }
}
