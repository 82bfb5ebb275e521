package groundswell.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsDocumentationTest {
    @Test
    void jobsReadmeListsEveryOptionAsItIsDeclared() throws IOException {
        String readme = Files.readString(Path.of("jobs", "README.md"));
        int start = Math.max(0, readme.indexOf("| option | type | meaning |"));
        assertEquals(OptionsTable.markdown(), readme.substring(start));
    }
}
