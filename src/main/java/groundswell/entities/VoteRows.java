package groundswell.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Brings the votes of all tasks together. */
final class VoteRows {
    /** A row a form: surface, v0 ... with the counts. */
    static final StructType SCHEMA = StructType.fromDDL(
            "surface string, " + counts().map(count -> count + " long").collect(Collectors.joining(", ")));

    private static final StructType EVIDENCE = StructType.fromDDL("surface string, evidence array<double>");

    private VoteRows() {}

    private static Stream<String> counts() {
        return IntStream.range(0, NameVotes.SIZE).mapToObj(i -> "v" + i);
    }

    /** Returns the votes of a task as rows. */
    static Iterator<Row> of(NameVotes votes) {
        return votes.counts().entrySet().stream()
                .map(entry -> {
                    Object[] values = new Object[SCHEMA.size()];
                    values[0] = entry.getKey();
                    for (int i = 0; i < NameVotes.SIZE; i++) {
                        values[i + 1] = entry.getValue()[i];
                    }
                    return RowFactory.create(values);
                })
                .iterator();
    }

    /** Returns the votes of all tasks, of the forms that were seen most. */
    static NameVotes total(Dataset<Row> rows, int most) {
        Column[] more = counts().skip(1).map(count -> sum(count).as(count)).toArray(Column[]::new);
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

    /** Adds what the tagger knows of the forms by themselves; each is asked for once. */
    static void addEvidence(NameVotes votes, SparkSession spark) {
        spark.createDataset(List.copyOf(new TreeSet<>(votes.counts().keySet())), Encoders.STRING())
                .repartition(spark.sparkContext().defaultParallelism())
                .map(
                        (MapFunction<String, Row>) form ->
                                RowFactory.create(form, Nlp4jTagger.shared().evidence(form)),
                        Encoders.row(EVIDENCE))
                .collectAsList()
                .forEach(row -> votes.addEvidence(
                        row.getString(0),
                        row.<Double>getList(1).stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
    }

    private static void add(Row row, NameVotes votes) {
        long[] counts = new long[NameVotes.SIZE];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(i + 1);
        }
        votes.add(row.getString(0), counts);
    }
}
