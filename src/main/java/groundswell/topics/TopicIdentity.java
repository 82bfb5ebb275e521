package groundswell.topics;

import groundswell.statistics.Assignment;
import groundswell.statistics.JensenShannon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which topics of a new fit are those of the one before. They are paired so that the sum of their distances is least
 * (Hungarian method), the distance being the square root of the divergence of Jensen and Shannon in bits between their
 * words (Endres and Schindelin 2003, IEEE Trans. Inf. Theory 49:1858), 0 to 1; pairs nearer than the limit are one topic.
 */
final class TopicIdentity {
    static final String BORN = "born";
    static final String CONTINUES = "continues";
    static final String SPLIT = "split";
    static final String MERGED = "merged";
    static final String DIED = "died";

    private final List<String> before;
    private final double[][] distances;
    private final double limit;

    /** By topic of the new fit: the place of the one before that it is, or -1. */
    private final int[] same;

    /**
     * What became of a topic.
     *
     * @param event born and split are of a topic of the new fit, merged and died of one before, continues of both
     * @param topic place in the new fit, -1 for merged and died
     * @param before id of the topic before; of a split, that which it was part of; null for born
     * @param into of merged, the place of the new topic that it went into; else -1
     * @param similarity 1 less the distance of the two, not a number for born and died
     */
    record Event(String event, int topic, String before, int into, double similarity) {}

    /**
     * @param topics words with their weights, of each topic of the new fit
     * @param before the same of the topics before, by id
     * @param limit distance from which on two topics are not one
     */
    TopicIdentity(List<Map<String, Double>> topics, Map<String, Map<String, Double>> before, double limit) {
        this.before = List.copyOf(before.keySet());
        this.limit = limit;
        distances = new double[topics.size()][this.before.size()];
        for (int topic = 0; topic < distances.length; topic++) {
            for (int other = 0; other < this.before.size(); other++) {
                distances[topic][other] = distance(topics.get(topic), before.get(this.before.get(other)));
            }
        }
        same = distances.length == 0 || this.before.isEmpty() ? new int[topics.size()] : Assignment.cheapest(distances);
        for (int topic = 0; topic < same.length; topic++) {
            if (this.before.isEmpty() || (same[topic] >= 0 && distances[topic][same[topic]] >= limit)) {
                same[topic] = -1;
            }
        }
    }

    /** Returns the id that a topic keeps, or null. */
    String kept(int topic) {
        return same[topic] < 0 ? null : before.get(same[topic]);
    }

    /** Returns one event for each topic of either fit, one for both where it continues. */
    List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int topic = 0; topic < same.length; topic++) {
            int other = same[topic] < 0 ? nearestBefore(topic) : same[topic];
            if (other < 0) {
                events.add(new Event(BORN, topic, null, -1, Double.NaN));
            } else {
                String event = same[topic] < 0 ? SPLIT : CONTINUES;
                events.add(new Event(event, topic, before.get(other), -1, 1 - distances[topic][other]));
            }
        }
        for (int other = 0; other < before.size(); other++) {
            int gone = other;
            if (Arrays.stream(same).noneMatch(kept -> kept == gone)) {
                int into = nearest(other);
                events.add(
                        into < 0
                                ? new Event(DIED, -1, before.get(other), -1, Double.NaN)
                                : new Event(MERGED, -1, before.get(other), into, 1 - distances[into][other]));
            }
        }
        return events;
    }

    /** Returns the nearest topic before within the limit, or -1. */
    private int nearestBefore(int topic) {
        int nearest = -1;
        for (int other = 0; other < before.size(); other++) {
            if (distances[topic][other] < (nearest < 0 ? limit : distances[topic][nearest])) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** Returns the nearest topic of the new fit within the limit, or -1. */
    private int nearest(int other) {
        int nearest = -1;
        for (int topic = 0; topic < same.length; topic++) {
            if (distances[topic][other] < (nearest < 0 ? limit : distances[nearest][other])) {
                nearest = topic;
            }
        }
        return nearest;
    }

    private static double distance(Map<String, Double> topic, Map<String, Double> other) {
        TreeSet<String> words = new TreeSet<>(topic.keySet());
        words.addAll(other.keySet());
        double[] weights = new double[words.size()];
        double[] otherWeights = new double[words.size()];
        int i = 0;
        for (String word : words) {
            weights[i] = topic.getOrDefault(word, 0.0);
            otherWeights[i++] = other.getOrDefault(word, 0.0);
        }
        return Math.sqrt(JensenShannon.divergence(weights, otherWeights));
    }
}
