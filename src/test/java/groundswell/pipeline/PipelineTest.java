package groundswell.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.table.InternalTables;
import groundswell.table.Table;
import groundswell.table.Tables;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PipelineTest {
    @Test
    void everyStageReadsWhatIsThereBeforeIt() {
        Set<Table> there = new HashSet<>(Set.of(InternalTables.RAW_RECORDS, InternalTables.ENTITY_LIST));
        Pipeline.PREVIOUS.forEach(table -> there.add(table.previous()));
        for (Stage stage : Pipeline.stages()) {
            Set<String> missing = new TreeSet<>();
            stage.reads().stream().filter(table -> !there.contains(table)).forEach(table -> missing.add(table.name()));
            assertEquals(Set.of(), missing, stage.name());
            stage.writes().forEach(table -> assertTrue(there.add(table), table.name() + " is made twice"));
        }
    }

    @Test
    void everyPublishedTableButTheReleaseIsMadeByAStage() {
        Set<Table> made = Pipeline.stages().stream()
                .flatMap(stage -> stage.writes().stream())
                .collect(Collectors.toSet());
        made.add(Tables.RELEASE);
        assertEquals(
                Set.of(),
                Tables.published().stream()
                        .filter(table -> !made.contains(table))
                        .collect(Collectors.toSet()));
    }
}
