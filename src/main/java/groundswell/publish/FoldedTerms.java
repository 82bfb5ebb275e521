package groundswell.publish;

import groundswell.publish.ReportData.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Listed terms and names that tell of the same stories.
 *
 * @param head the one whose numbers are printed
 * @param also the others, the surest first
 */
public record FoldedTerms(Term head, List<Term> also) {
    /** Least share of a term's stories that must hold the longer term too. */
    static final double SAME_STORIES = 0.8;

    public FoldedTerms {
        also = List.copyOf(also);
    }

    /**
     * Returns the terms of one list, so that one event is one line: a term goes under the longest listed term that
     * contains its words in sequence and has at least 80 % of its stories. Every story with the longer term has the
     * shorter one as well, so that the ratio of their counts is the overlap itself. What falls is judged by the expected
     * stories too, because those are the ones that are missing. A line stands where its surest term stands; what is in
     * the event of a line before it goes there.
     *
     * @param terms listed terms and names of one direction, language and period
     * @param limit largest number of lines
     */
    public static List<FoldedTerms> of(List<Term> terms, int limit) {
        List<Term> longestFirst = new ArrayList<>(terms);
        longestFirst.sort(Comparator.comparing(Term::n).reversed().thenComparing(Term.SUREST));
        List<FoldedTerms> lines = new ArrayList<>();
        List<List<Term>> parts = new ArrayList<>();
        List<Term> heads = new ArrayList<>();
        for (Term term : longestFirst) {
            int head = 0;
            while (head < heads.size() && !tellsTheSame(heads.get(head), term)) {
                head++;
            }
            if (head < heads.size()) {
                parts.get(head).add(term);
            } else {
                heads.add(term);
                parts.add(new ArrayList<>());
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            parts.get(i).sort(Term.SUREST);
            lines.add(new FoldedTerms(heads.get(i), parts.get(i)));
        }
        lines.sort(Comparator.comparing(FoldedTerms::surest, Term.SUREST));
        List<FoldedTerms> events = events(lines);
        return List.copyOf(events.subList(0, Math.min(limit, events.size())));
    }

    private static List<FoldedTerms> events(List<FoldedTerms> lines) {
        Map<Object, FoldedTerms> events = new LinkedHashMap<>();
        for (FoldedTerms line : lines) {
            String group = line.surest().groupId();
            events.merge(group == null ? line : group, line, FoldedTerms::with);
        }
        return List.copyOf(events.values());
    }

    /** Returns this line with the terms of another, but for those that read like its head. */
    private FoldedTerms with(FoldedTerms other) {
        return new FoldedTerms(
                head,
                Stream.of(also.stream(), Stream.of(other.head), other.also.stream())
                        .flatMap(terms -> terms)
                        .filter(term -> !term.label().equalsIgnoreCase(head.label()))
                        .toList());
    }

    private Term surest() {
        return also.isEmpty() || Term.SUREST.compare(head, also.get(0)) <= 0 ? head : also.get(0);
    }

    private static boolean tellsTheSame(Term longer, Term term) {
        return longer.n() > term.n()
                && (" " + longer.key() + " ").contains(" " + term.key() + " ")
                && longer.observedStories() >= SAME_STORIES * term.observedStories()
                && (term.isRising() || longer.expectedStories() >= SAME_STORIES * term.expectedStories());
    }
}
