package groundswell.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * One thread and hash maps, all in memory: from words to their numbers and counts, and from the numbers of two
 * words to the counts of both. The texts are read first and counted month by month.
 */
public final class JavaCounts {
    private final SortedMap<Integer, List<String>> texts = new TreeMap<>();
    private final Map<String, Series> words = new HashMap<>();
    private final PairTable pairs = new PairTable();
    private final List<Series> ofMonth = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();
    private int numbers;
    private int article;

    private JavaCounts() {}

    /** Counts.
     *
     * @param arguments the file to read, the file to write
     */
    public static void main(String[] arguments) throws IOException {
        JavaCounts counts = new JavaCounts();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])), 1 << 16);
                JsonParser articles = new JsonFactory().createParser(in)) {
            counts.read(articles);
        }
        counts.texts.forEach((month, texts) -> {
            texts.forEach(counts::count);
            counts.endMonth(month);
        });
        counts.write(arguments[1]);
        ProcessFigures.print();
    }

    private void read(JsonParser articles) throws IOException {
        LocalDate day = null;
        String text = "";
        while (articles.nextToken() != null) {
            if (articles.currentToken() == JsonToken.FIELD_NAME) {
                String name = articles.currentName();
                articles.nextToken();
                if (name.equals("published_on")) {
                    day = LocalDate.parse(articles.getText());
                } else if (name.equals("text")) {
                    text = articles.getText();
                }
            } else if (articles.currentToken() == JsonToken.END_OBJECT) {
                int month = day.getYear() * 12 + day.getMonthValue() - 1;
                texts.computeIfAbsent(month, any -> new ArrayList<>()).add(text);
            }
        }
    }

    private void count(String text) {
        article++;
        Series before = null;
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            Series word = words.computeIfAbsent(text.substring(start, end), any -> new Series(numbers++));
            add(word);
            if (before != null) {
                add(pairs.series((long) before.number << 32 | word.number));
            }
            before = word;
            start = end + 1;
        }
    }

    private void add(Series series) {
        if (series.occurrences++ == 0) {
            ofMonth.add(series);
        }
        if (series.lastArticle != article) {
            series.lastArticle = article;
            series.articles++;
            series.allArticles++;
        }
    }

    private void endMonth(int month) {
        int[] numbersOfTerms = new int[ofMonth.size()];
        int[] counts = new int[ofMonth.size() * 2];
        for (int i = 0; i < numbersOfTerms.length; i++) {
            Series series = ofMonth.get(i);
            numbersOfTerms[i] = series.number;
            counts[2 * i] = series.occurrences;
            counts[2 * i + 1] = series.articles;
            series.months++;
            series.occurrences = 0;
            series.articles = 0;
        }
        months.add(new Month(month, numbersOfTerms, counts));
        ofMonth.clear();
    }

    /** Writes term by term, so that each term's text is encoded once. */
    private void write(String file) throws IOException {
        String[] terms = new String[numbers];
        int[] next = new int[numbers + 1];
        words.forEach((text, word) -> {
            terms[word.number] = text;
            next[word.number + 1] = word.publishedMonths();
        });
        pairs.forEach((key, series) -> {
            if (series.publishedMonths() > 0) {
                terms[series.number] = terms[(int) (key >>> 32)] + " " + terms[key.intValue()];
            }
            next[series.number + 1] = series.publishedMonths();
        });
        for (int term = 0; term < numbers; term++) {
            next[term + 1] += next[term];
        }
        int[] starts = next.clone();
        int[] rows = new int[next[numbers] * 3];
        for (Month month : months) {
            int first = (int)
                    LocalDate.of(month.month / 12, month.month % 12 + 1, 1).toEpochDay();
            for (int i = 0; i < month.terms.length; i++) {
                int term = month.terms[i];
                if (starts[term + 1] > starts[term]) {
                    int row = next[term]++ * 3;
                    rows[row] = first;
                    rows[row + 1] = month.counts[2 * i];
                    rows[row + 2] = month.counts[2 * i + 1];
                }
            }
        }
        try (CountWriter writer = new CountWriter(file)) {
            for (int term = 0; term < numbers; term++) {
                for (int row = starts[term] * 3; row < starts[term + 1] * 3; row += 3) {
                    writer.write(terms[term], rows[row], rows[row + 1], rows[row + 2]);
                }
            }
        }
    }

    /** The terms of a month by number, and two numbers for each: occurrences, articles. */
    private static final class Month {
        private final int month;
        private final int[] terms;
        private final int[] counts;

        Month(int month, int[] terms, int[] counts) {
            this.month = month;
            this.terms = terms;
            this.counts = counts;
        }
    }

    /** A hash map from two numbers to counts: open addressing. */
    private final class PairTable {
        private long[] keys = new long[1 << 20];
        private Series[] values = new Series[1 << 20];
        private int size;

        Series series(long key) {
            int place = place(key);
            if (values[place] == null) {
                if (++size * 2 > keys.length) {
                    grow();
                    place = place(key);
                }
                keys[place] = key;
                values[place] = new Series(numbers++);
            }
            return values[place];
        }

        private int place(long key) {
            int mask = keys.length - 1;
            int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
            while (values[place] != null && keys[place] != key) {
                place = place + 1 & mask;
            }
            return place;
        }

        void forEach(BiConsumer<Long, Series> action) {
            for (int i = 0; i < keys.length; i++) {
                if (values[i] != null) {
                    action.accept(keys[i], values[i]);
                }
            }
        }

        private void grow() {
            long[] oldKeys = keys;
            Series[] oldValues = values;
            keys = new long[oldKeys.length * 2];
            values = new Series[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldValues[i] != null) {
                    int place = place(oldKeys[i]);
                    keys[place] = oldKeys[i];
                    values[place] = oldValues[i];
                }
            }
        }
    }

    /** The counts of a term: of the month that is counted, and articles in all. */
    private static final class Series {
        private final int number;
        private int months;
        private int allArticles;
        private int lastArticle;
        private int occurrences;
        private int articles;

        Series(int number) {
            this.number = number;
        }

        /** Returns the months to write: none where too few articles hold the term. */
        int publishedMonths() {
            return allArticles >= CountTask.SUPPORT ? months : 0;
        }
    }
}
