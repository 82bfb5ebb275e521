package groundswell.publish;

import groundswell.publish.ReportData.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Listed terms that tell of the same stories.
 *
 * @param head the longest of them, whose numbers are printed
 * @param also the others, by rank: each is a part of the head
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
     * stories too, because those are the ones that are missing. A line stands where its best ranked term stands.
     *
     * @param terms listed terms of one direction, language and period
     * @param limit largest number of lines
     */
    public static List<FoldedTerms> of(List<Term> terms, int limit) {
        List<Term> longestFirst = new ArrayList<>(terms);
        longestFirst.sort(Comparator.comparing(Term::n).reversed().thenComparing(Term::rank));
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
            parts.get(i).sort(Comparator.comparing(Term::rank));
            lines.add(new FoldedTerms(heads.get(i), parts.get(i)));
        }
        lines.sort(Comparator.comparing(FoldedTerms::bestRank));
        return List.copyOf(lines.subList(0, Math.min(limit, lines.size())));
    }

    private int bestRank() {
        return also.isEmpty() ? head.rank() : Math.min(head.rank(), also.get(0).rank());
    }

    private static boolean tellsTheSame(Term longer, Term term) {
        return longer.n() > term.n()
                && (" " + longer.key() + " ").contains(" " + term.key() + " ")
                && longer.observedStories() >= SAME_STORIES * term.observedStories()
                && (term.isRising() || longer.expectedStories() >= SAME_STORIES * term.expectedStories());
    }
}
