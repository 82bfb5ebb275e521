package groundswell.table;

/**
 * One column of a {@link Table}.
 *
 * @param name snake_case name, the same for the same meaning in every table
 * @param type type of its values
 * @param comment what a value means, with its unit or time zone; stored in the Parquet files
 * @param neverNull whether a null is a fault; counted while the table is written, because Parquet itself gives every
 *     column back as nullable
 */
public record Column(String name, ColumnType type, String comment, boolean neverNull) {
    static Column of(String name, ColumnType type, String comment) {
        return new Column(name, type, comment, true);
    }

    static Column maybe(String name, ColumnType type, String comment) {
        return new Column(name, type, comment, false);
    }
}
