package groundswell.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TopicIdentityTest {
    private static final Map<String, Double> RAIN = Map.of("rain", 4.0, "flood", 4.0, "dam", 2.0);
    private static final Map<String, Double> RAIN_AGAIN =
            Map.of("rain", 80.0, "flood", 90.0, "dam", 30.0, "river", 20.0);
    private static final Map<String, Double> MONEY = Map.of("bank", 5.0, "loan", 5.0);
    private static final Map<String, Double> FISH = Map.of("fish", 1.0, "net", 1.0);
    private static final Map<String, Double> RAIN_AND_MONEY =
            Map.of("rain", 4.0, "flood", 4.0, "dam", 2.0, "bank", 5.0, "loan", 5.0);

    @Test
    void whatHasNearlyTheSameWordsGoesOnWhereverItStands() {
        TopicIdentity identity = identity(List.of(MONEY, RAIN_AGAIN), Map.of("en-1-01", RAIN, "en-1-02", MONEY), 0.6);
        assertEquals("en-1-02", identity.kept(0));
        assertEquals("en-1-01", identity.kept(1));
        List<TopicIdentity.Event> events = identity.events();
        assertEquals(List.of("continues 0 en-1-02 -1", "continues 1 en-1-01 -1"), texts(events));
        assertEquals(1, events.get(0).similarity(), 1e-7);
        // Shares .4 .4 .2 0 and 4/11 .. 1/11: the divergence in bits, and its root.
        assertEquals(1 - 0.224688, events.get(1).similarity(), 1e-6);
    }

    @Test
    void whatHasOtherWordsIsBornAndDies() {
        TopicIdentity identity = identity(List.of(RAIN, FISH), Map.of("en-1-01", RAIN, "en-1-02", MONEY), 0.6);
        assertNull(identity.kept(1));
        List<TopicIdentity.Event> events = identity.events();
        assertEquals(List.of("continues 0 en-1-01 -1", "born 1 null -1", "died -1 en-1-02 -1"), texts(events));
        assertTrue(Double.isNaN(events.get(1).similarity())
                && Double.isNaN(events.get(2).similarity()));
    }

    @Test
    void aTopicThatIsPartedGoesOnInTheNearerPartAndTheOtherIsSplitFromIt() {
        TopicIdentity identity = identity(List.of(MONEY, RAIN), Map.of("en-1-01", RAIN_AND_MONEY), 0.6);
        assertEquals(List.of("continues 0 en-1-01 -1", "split 1 en-1-01 -1"), texts(identity.events()));
    }

    @Test
    void ofTopicsThatBecomeOneTheFartherIsMergedIntoIt() {
        TopicIdentity identity = identity(List.of(RAIN_AND_MONEY), Map.of("en-1-01", RAIN, "en-1-02", MONEY), 0.6);
        assertEquals(List.of("continues 0 en-1-01 -1", "merged -1 en-1-02 0"), texts(identity.events()));
    }

    @Test
    void withoutTopicsBeforeAllAreBornAndTheLimitIsKept() {
        assertEquals(
                List.of("born 0 null -1"),
                texts(identity(List.of(RAIN), Map.of(), 0.6).events()));
        assertEquals(
                List.of("born 0 null -1", "died -1 en-1-01 -1"),
                texts(identity(List.of(RAIN_AGAIN), Map.of("en-1-01", RAIN), 0.2)
                        .events()));
    }

    private static TopicIdentity identity(
            List<Map<String, Double>> topics, Map<String, Map<String, Double>> before, double limit) {
        return new TopicIdentity(topics, new TreeMap<>(before), limit);
    }

    private static List<String> texts(List<TopicIdentity.Event> events) {
        return events.stream()
                .map(event -> event.event() + " " + event.topic() + " " + event.before() + " " + event.into())
                .toList();
    }
}
