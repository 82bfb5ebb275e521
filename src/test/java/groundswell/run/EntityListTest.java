package groundswell.run;

import static groundswell.testing.TableAssert.assertRows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import groundswell.config.UserError;
import groundswell.table.InternalTables;
import groundswell.testing.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityListTest {
    @TempDir
    private Path directory;

    @Test
    void eachNameAndAliasIsARow() throws IOException {
        Path list = write(
                "id,type,name,aliases,valid_from,valid_to\n7,person,\"Brum, Ada\",Ada Brum; A. Brum,2030-01-01,\n");
        assertRows(
                InternalTables.ENTITY_LIST,
                List.of(row("Brum, Ada"), row("Ada Brum"), row("A. Brum")),
                EntityList.read(SharedSpark.session(), list.toString()));
        assertEquals(0, EntityList.read(SharedSpark.session(), null).count());
    }

    @Test
    void whatIsWrongIsSaidWithItsRow() throws IOException {
        assertFault(
                "id,type,name\n7,planet,Mars\n", ", row 2: type is planet: allowed are person, organization, location");
        assertFault("id,type,name\n7,person,\n", ", row 2: name is empty");
        assertFault(
                "id,type\n7,person\n",
                " has no column name; its columns are id, type, name, aliases, valid_from, valid_to");
        assertFault(
                "id,type,name,colour\n7,person,A,red\n",
                " has a column colour; allowed are id, type, name, aliases, valid_from, valid_to");
        assertFault(
                "id,type,name,valid_from\n7,person,A,soon\n",
                ", row 2: valid_from is soon: not a date such as 2026-01-31");
        assertFault(
                "id,type,name,valid_from,valid_to\n7,person,A,2030-02-01,2030-01-01\n",
                ", row 2: valid_to 2030-01-01 is before valid_from 2030-02-01");
        assertFault(
                "id,type,name\n7,person,A\n7,person,B\n", ", row 3: id 7 has another name or type before: A, person");
        UserError missing = assertThrows(
                UserError.class,
                () -> EntityList.read(
                        SharedSpark.session(), directory.resolve("none.csv").toString()));
        assertEquals("entities.list " + directory.resolve("none.csv") + ": no such file", missing.getMessage());
    }

    private void assertFault(String text, String message) throws IOException {
        Path list = write(text);
        UserError fault = assertThrows(UserError.class, () -> EntityList.read(SharedSpark.session(), list.toString()));
        assertEquals("entities.list " + list + message, fault.getMessage());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("list.csv"), text);
    }

    private static String row(String surface) {
        return "{\"surface\":\"" + surface
                + "\",\"entity_id\":\"7\",\"name\":\"Brum, Ada\",\"type\":\"person\",\"valid_from\":\"2030-01-01\"}";
    }
}
