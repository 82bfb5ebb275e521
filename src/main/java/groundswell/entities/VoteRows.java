package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Brings the votes of all tasks together: a row a form, with its counts and what is known of it by itself. */
final class VoteRows {
    /** surface, v0 ... with the counts, evidence. */
    static final StructType SCHEMA =
            StructType.fromDDL(Stream.concat(Stream.of("surface string"), counts().map(count -> count + " long"))
                    .collect(Collectors.joining(", ", "", ", evidence array<double>")));

    private VoteRows() {}

    private static Stream<String> counts() {
        return IntStream.range(0, NameVotes.SIZE).mapToObj(i -> "v" + i);
    }

    /** Returns the votes of a task as rows. */
    static Iterator<Row> of(NameVotes votes) {
        return votes.counts().entrySet().stream()
                .map(entry -> {
                    Object[] values = new Object[NameVotes.SIZE + 2];
                    values[0] = entry.getKey();
                    for (int i = 0; i < NameVotes.SIZE; i++) {
                        values[i + 1] = entry.getValue()[i];
                    }
                    values[NameVotes.SIZE + 1] = votes.evidence(entry.getKey());
                    return RowFactory.create(values);
                })
                .iterator();
    }

    /** Returns the votes of all tasks, of the forms that were seen most. */
    static NameVotes total(Dataset<Row> rows, int most) {
        Column[] sums = counts().skip(1).map(count -> sum(count).as(count)).toArray(Column[]::new);
        // Each task that saw a form knows the same of it, and one that saw its word in small letters alone knows
        // nothing.
        Column[] more = Stream.concat(Stream.of(sums), Stream.of(max("evidence").as("evidence")))
                .toArray(Column[]::new);
        Column support = counts().limit(NameVotes.NONE + 1L)
                .map(c -> col(c))
                .reduce(Column::plus)
                .orElseThrow();
        NameVotes votes = new NameVotes();
        rows.groupBy("surface")
                .agg(sum("v0").as("v0"), more)
                .where(support.gt(0))
                .orderBy(support.desc(), col("surface"))
                .limit(most)
                .collectAsList()
                .forEach(row -> add(row, votes));
        return votes;
    }

    private static void add(Row row, NameVotes votes) {
        long[] counts = new long[NameVotes.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(i + 1);
        }
        votes.add(row.getString(0), counts);
        if (!row.isNullAt(NameVotes.SIZE + 1)) {
            votes.addEvidence(
                    row.getString(0),
                    row.<Double>getList(NameVotes.SIZE + 1).stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        }
    }
}
