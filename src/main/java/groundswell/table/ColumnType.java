package groundswell.table;

import org.apache.spark.sql.types.DataType;

/** The types that stored columns have, with their names in Spark SQL and in DuckDB. */
public enum ColumnType {
    STRING("string", "VARCHAR"),
    INT("int", "INTEGER"),
    LONG("bigint", "BIGINT"),
    DOUBLE("double", "DOUBLE"),
    BOOLEAN("boolean", "BOOLEAN"),
    BINARY("binary", "BLOB"),
    DATE("date", "DATE"),
    /** An instant, stored as microseconds UTC. */
    TIMESTAMP("timestamp", "TIMESTAMPTZ"),
    STRINGS("array<string>", "VARCHAR[]"),
    STRING_MAP("map<string,string>", "MAP(VARCHAR, VARCHAR)"),
    INTS("array<int>", "INTEGER[]"),
    LONGS("array<bigint>", "BIGINT[]"),
    DOUBLES("array<double>", "DOUBLE[]"),
    BOOLEANS("array<boolean>", "BOOLEAN[]");

    private final String sparkName;
    private final String duckDbName;

    ColumnType(String sparkName, String duckDbName) {
        this.sparkName = sparkName;
        this.duckDbName = duckDbName;
    }

    /** Returns the type's name in DuckDB. */
    public String duckDbName() {
        return duckDbName;
    }

    /** Returns the type's name in Spark SQL, which is also what the documentation prints. */
    public String sparkName() {
        return sparkName;
    }

    /** Returns the type of its values in folded rows. */
    DataType foldedType() {
        return this == DATE ? INT.sparkType() : sparkType();
    }

    DataType sparkType() {
        return DataType.fromDDL(sparkName);
    }
}
