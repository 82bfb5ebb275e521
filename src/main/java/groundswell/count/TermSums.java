package groundswell.count;

import groundswell.config.CountConfig;
import groundswell.table.Grain;
import groundswell.table.OnDemand;
import groundswell.text.StopWords;
import groundswell.text.Tokens;
import groundswell.text.Words;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Sums the blocks of {@link TermPostings}, which must be in order of range: each term of enough stories becomes
 * a row for each grain, in the order of group and term.
 */
final class TermSums implements MapPartitionsFunction<Row, SeriesRow> {
    private static final long serialVersionUID = 1L;

    private final int leastStories;
    private final List<String> furtherStopWords;
    private final List<Grain> grains;
    private final WholePeriods whole;

    TermSums(CountConfig config, WholePeriods whole) {
        this.whole = whole;
        grains = config.grains().stream().map(Grain::of).sorted().toList();
        leastStories = config.min_stories();
        furtherStopWords = List.copyOf(config.stop_words());
    }

    @Override
    public Iterator<SeriesRow> call(Iterator<Row> blocks) {
        return new Terms(blocks);
    }

    private final class Terms extends OnDemand<SeriesRow> {
        private final MergedTerms terms;
        private final Map<String, StopWords> stopWords = new HashMap<>();
        private final TermAccumulator accumulator = new TermAccumulator();
        private final PeriodSums sums = new PeriodSums();

        Terms(Iterator<Row> blocks) {
            terms = new MergedTerms(blocks);
        }

        @Override
        protected boolean advance() {
            boolean goesOn = terms.next(accumulator);
            if (goesOn && accumulator.stories() >= leastStories) {
                addRows(terms.group(), terms.term());
            }
            return goesOn;
        }

        private void addRows(String group, String term) {
            accumulator.sort();
            String label = Tokens.capitalised(term, accumulator.capitals());
            int words = Words.count(term);
            boolean isStop = stopWords
                    .computeIfAbsent(Slices.language(group), language -> StopWords.of(language, furtherStopWords))
                    .bounds(term);
            for (Grain grain : grains) {
                accumulator.sum(grain, sums);
                if (sums.size() > 0) {
                    SeriesRow row = new SeriesRow();
                    row.setGroup(group);
                    row.setGrain(grain.id());
                    row.setTerm(term);
                    row.setLabel(label);
                    row.setWords(words);
                    row.setStop(isStop);
                    row.setFirstSeen(accumulator.firstSeenOn());
                    sums.copyTo(row);
                    setPartial(row, group, grain);
                    add(row);
                }
            }
        }
    }

    private void setPartial(SeriesRow row, String group, Grain grain) {
        WholePeriods.Span span = whole.span(Slices.language(group), grain);
        int[] starts = row.getStarts();
        boolean[] partial = new boolean[starts.length];
        for (int i = 0; i < starts.length; i++) {
            partial[i] = span.isPartial(starts[i]);
        }
        row.setPartial(partial);
    }
}
