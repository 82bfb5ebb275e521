package groundswell.trends;

import groundswell.table.Grain;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Row;

/** The terms of rows of trends, to be found in articles. */
final class ListedTerms implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By language and first word. */
    private final Map<String, Map<String, List<Term>>> terms = new HashMap<>();

    /** @param trends rows with lang, grain, period_start, period_end and key */
    ListedTerms(List<Row> trends) {
        Map<String, Map<String, Term>> byKey = new HashMap<>();
        for (int row = 0; row < trends.size(); row++) {
            Row trend = trends.get(row);
            String lang = trend.getAs("lang");
            byKey.computeIfAbsent(lang, any -> new HashMap<>())
                    .computeIfAbsent(trend.getAs("key"), Term::new)
                    .periods
                    .add(new Period(
                            row,
                            Grain.of(trend.getAs("grain")).ordinal(),
                            (int) trend.<LocalDate>getAs("period_start").toEpochDay(),
                            (int) trend.<LocalDate>getAs("period_end").toEpochDay()));
        }
        byKey.forEach(
                (lang, ofLang) -> ofLang.values().forEach(term -> terms.computeIfAbsent(lang, any -> new HashMap<>())
                        .computeIfAbsent(term.firstWord(), any -> new ArrayList<>())
                        .add(term)));
    }

    /**
     * Finds the terms of a text.
     *
     * @param words in the form of {@link groundswell.text.Tokens#words}
     * @param day of the article, days since 1970-01-01
     * @param finest ordinal of the finest grain in which it counts
     * @param found takes, for each occurrence in a period of a row, the number of the row and where the words begin
     */
    void find(String lang, String words, int day, int finest, BiConsumer<Integer, Integer> found) {
        Map<String, List<Term>> ofLang = terms.get(lang);
        if (ofLang == null) {
            return;
        }
        int length = words.length();
        int start = 0;
        while (start < length) {
            int end = wordEnd(words, start);
            for (Term term : ofLang.getOrDefault(words.substring(start, end), List.of())) {
                int termEnd = start + term.words.length();
                if (words.startsWith(term.words, start) && (termEnd == length || wordEnd(words, termEnd) == termEnd)) {
                    for (Period period : term.periods) {
                        if (period.grain >= finest && period.start <= day && day < period.end) {
                            found.accept(period.row, start);
                        }
                    }
                }
            }
            start = end + 1;
        }
    }

    private static int wordEnd(String words, int from) {
        int end = from;
        while (end < words.length() && words.charAt(end) != ' ' && words.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** A class, since Kryo cannot write records. */
    private static final class Period implements Serializable {
        private static final long serialVersionUID = 1L;

        private final int row;
        private final int grain;
        private final int start;
        private final int end;

        Period(int row, int grain, int start, int end) {
            this.row = row;
            this.grain = grain;
            this.start = start;
            this.end = end;
        }
    }

    private static final class Term implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String words;
        private final List<Period> periods = new ArrayList<>();

        Term(String words) {
            this.words = words;
        }

        String firstWord() {
            int space = words.indexOf(' ');
            return space < 0 ? words : words.substring(0, space);
        }
    }
}
