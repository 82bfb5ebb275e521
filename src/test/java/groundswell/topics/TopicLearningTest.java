package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicLearningTest {
    @Test
    void aLabelSaysNothingTwice() {
        assertEquals(
                "Harbour, tide, Port Orrin",
                TopicLearning.label(
                        List.of("Harbour", "harbours", "tide", "tides", "Harbour Board", "Port Orrin", "ferry")));
        assertEquals("sea wall, gale, pier", TopicLearning.label(List.of("sea wall", "wall", "gale", "pier", "quay")));
        assertEquals("wallet, wall", TopicLearning.label(List.of("wallet", "wall")));
    }
}
