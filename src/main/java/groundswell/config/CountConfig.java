package groundswell.config;

import groundswell.table.Grain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Options of counting. */
public record CountConfig(
        @Meaning("longest n-gram in words, 1 to 5; default 3")
        Integer max_n,

        @Meaning(
                "terms in fewer stories over the whole run are pruned (and their number stated), 1 to 1000000; default 5")
        Integer min_stories,

        @Meaning("grains to count in, year always among them; default day, week, month, quarter, year")
        List<String> grains,

        @Meaning("least normalised pointwise mutual information of a phrase at its weakest cut, -1 to 1; default 0.4")
        Double min_npmi,

        @Meaning("least share of a phrase's occurrences that are no part of a longer phrase, 0 to 1; default 0.5")
        Double min_alone_share,

        @Meaning(
                "columns to count within each value of: source, section, author, wire_agency, dateline_place, or one of"
                        + " input.keep; default none")
        List<String> slices,

        @Meaning("further words that are counted but never ranked, beside the lists of each language; default none")
        List<String> stop_words) {
    private static final List<String> SLICES = List.of("source", "section", "author", "wire_agency", "dateline_place");

    public CountConfig {
        max_n = Check.range("count.max_n", max_n, 3, 1, 5);
        min_stories = Check.range("count.min_stories", min_stories, 5, 1, 1_000_000);
        min_npmi = Check.range("count.min_npmi", min_npmi, 0.4, -1, 1);
        min_alone_share = Check.range("count.min_alone_share", min_alone_share, 0.5, 0, 1);
        grains = grains == null || grains.isEmpty() ? Grain.ids() : withYear(grains);
        slices = slices == null ? List.of() : List.copyOf(slices);
        stop_words = stop_words == null
                ? List.of()
                : stop_words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Checks that each slice is a column that articles will have. */
    void checkSlices(List<String> kept) {
        List<String> allowed = Stream.concat(SLICES.stream(), kept.stream()).toList();
        slices.forEach(slice -> Check.oneOf("a column of count.slices", slice, allowed));
    }

    private static List<String> withYear(List<String> grains) {
        grains.forEach(grain -> Check.oneOf("count.grains", grain, Grain.ids()));
        return Grain.ids().stream()
                .filter(grain -> grains.contains(grain) || grain.equals(Grain.YEAR.id()))
                .toList();
    }

    static CountConfig defaults() {
        return new CountConfig(null, null, null, null, null, null, null);
    }
}
