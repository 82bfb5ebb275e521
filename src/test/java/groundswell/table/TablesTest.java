package groundswell.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.testing.SharedSpark;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final String MODEL = "select 'en' as lang, 't' as topic_id, 1 as epoch, 'bank' as term,"
            + " 1.5D as word_weight, array('banks') as forms";

    @Test
    void everyDeclaredTableIsPublished() throws IllegalAccessException {
        Set<Table> declared = new HashSet<>(declared(Tables.class));
        declared.addAll(declared(EventTables.class));
        declared.addAll(declared(EntityTables.class));
        declared.addAll(declared(ConceptTables.class));
        declared.addAll(declared(TopicTables.class));
        declared.addAll(declared(ChangeTables.class));
        declared.add(TrendTables.TRENDS);
        assertEquals(declared, new HashSet<>(Tables.published()));
        assertEquals(Tables.published().size(), Set.copyOf(Tables.published()).size());
    }

    @Test
    void everyColumnOfEveryTableHasAComment() throws IllegalAccessException {
        for (Table table : all()) {
            assertTrue(!table.oneRowIs().isBlank(), table.name());
            for (Column column : table.columns()) {
                assertTrue(column.comment().strip().length() > 2, table.name() + "." + column.name());
                assertTrue(!column.comment().contains("|"), table.name() + "." + column.name() + " breaks Markdown");
            }
        }
    }

    @Test
    void namesAreSnakeCaseAndUnique() throws IllegalAccessException {
        Set<String> names = new HashSet<>();
        for (Table table : all()) {
            assertTrue(names.add(table.name()), table.name());
            assertTrue(table.name().matches("[a-z]+(_[a-z]+)*"), table.name());
            assertEquals(table.columns().size(), new HashSet<>(table.columnNames()).size(), table.name());
            for (String column : table.columnNames()) {
                assertTrue(column.matches("[a-z]+(_[a-z]+)*"), table.name() + "." + column);
            }
        }
    }

    @Test
    void keysAndSortColumnsExistAndKeysAreNeverNull() {
        for (Table table : Tables.published()) {
            Set<String> neverNull = new TreeSet<>();
            table.columns().stream().filter(Column::neverNull).forEach(column -> neverNull.add(column.name()));
            assertTrue(neverNull.containsAll(table.key()), table.name() + " has the key " + table.key());
            assertTrue(
                    table.columnNames().containsAll(table.sortedBy()),
                    table.name() + " is sorted by " + table.sortedBy());
        }
    }

    @Test
    void onlyRejectsHaveNoKey() {
        assertEquals(
                List.of("rejects"),
                Tables.published().stream()
                        .filter(table -> table.key().isEmpty())
                        .map(Table::name)
                        .toList());
    }

    @Test
    void theSameNameHasTheSameTypeInEveryPublishedTable() {
        Map<String, Column> first = new HashMap<>();
        Set<String> differ = new TreeSet<>();
        for (Table table : Tables.published()) {
            for (Column column : table.columns()) {
                Column other = first.putIfAbsent(column.name(), column);
                if (other != null && other.type() != column.type()) {
                    differ.add(column.name());
                }
            }
        }
        // The contract names both "versions": of an article, a number; of the software that made a release, a text.
        assertEquals(Set.of("versions"), differ);
    }

    @Test
    void everyTableByPeriodBeginsWithThePeriodAndIsIdentifiedByIt() {
        for (Table table : Tables.published()) {
            boolean byPeriod = table.columnNames().contains("period_start");
            assertEquals(byPeriod, table.byGrain(), table.name());
            if (byPeriod) {
                assertEquals(
                        List.of("grain", "period_start", "period_end", "lang", "is_partial"),
                        table.columnNames().subList(0, 5),
                        table.name());
                assertEquals(
                        List.of("grain", "period_start", "lang"), table.key().subList(0, 3), table.name());
            }
        }
    }

    @Test
    void theSchemaCarriesCommentsAndAllowsNulls() {
        var field = TrendTables.TRENDS.schema().apply("share");
        assertEquals(
                "observed_stories / total_stories, 0 to 1", field.getComment().get());
        assertTrue(field.nullable());
    }

    @Test
    void conformOrdersAndWidensAndDropsExtras() {
        var rows = SharedSpark.session()
                .sql(
                        "select 7 as more, 0.5D as weight, 0.25D as class_tf_idf, 'bank' as term, 1 as rank, 2 as keyword_rank, 'en' as lang, 'en-1' as topic_id");
        var conformed = TopicTables.TOPIC_TERMS.conform(rows);
        assertEquals(TopicTables.TOPIC_TERMS.columnNames(), List.of(conformed.columns()));
        Row row = conformed.first();
        assertEquals("en-1", row.getString(0));
        assertEquals(0.5, row.getDouble(5));
        var narrow = SharedSpark.session().sql(MODEL + ", 1 as weight");
        assertEquals(1.0, TopicTables.TOPIC_MODEL.conform(narrow).first().getDouble(4));
    }

    @Test
    void conformRefusesAMissingColumn() {
        var without = SharedSpark.session().sql(MODEL);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> TopicTables.TOPIC_MODEL.conform(without));
        assertEquals("topic_model lacks the columns [weight]", refused.getMessage());
    }

    @Test
    void conformRefusesTextForANumber() {
        var text = SharedSpark.session().sql(MODEL + ", 'much' as weight");
        Exception refused = assertThrows(Exception.class, () -> TopicTables.TOPIC_MODEL.conform(text));
        assertTrue(refused instanceof AnalysisException, refused.toString());
    }

    @Test
    void typesHaveTheirNamesInSparkAndDuckDb() {
        assertEquals("bigint", ColumnType.LONG.sparkName());
        assertEquals("BIGINT", ColumnType.LONG.duckDbName());
        for (ColumnType type : ColumnType.values()) {
            assertEquals(type.sparkName(), type.sparkType().catalogString());
        }
    }

    private static List<Table> all() throws IllegalAccessException {
        List<Table> all = new ArrayList<>(Tables.published());
        all.addAll(declared(InternalTables.class));
        declared(TrendTables.class).stream()
                .filter(table -> !table.equals(TrendTables.TRENDS))
                .forEach(all::add);
        return all;
    }

    private static List<Table> declared(Class<?> holder) throws IllegalAccessException {
        List<Table> tables = new ArrayList<>();
        for (Field field : holder.getFields()) {
            if (field.getType() == Table.class) {
                tables.add((Table) field.get(null));
            }
        }
        return tables;
    }
}
