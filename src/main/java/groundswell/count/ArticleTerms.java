package groundswell.count;

import java.util.Arrays;

/** Counts the different terms of articles, one article after another, by their hashes. */
final class ArticleTerms {
    private final int longest;
    private final SupportCounters counters;
    private char[] text = new char[1 << 12];
    private long[] words = new long[1 << 8];
    private int size;
    /** The hashes seen in the article, open addressing; a place is in use where its stamp is the article's number. */
    private long[] seen = new long[1 << 12];

    private int[] stamps = new int[1 << 12];
    /** The same hashes, in the order of the text. */
    private long[] distinct = new long[1 << 11];

    private int distinctSize;
    private int article;

    ArticleTerms(int longest, SupportCounters counters) {
        this.longest = longest;
        this.counters = counters;
    }

    /** Counts an article once for each of its terms. */
    void count(String group, String title, String body) {
        article++;
        distinctSize = 0;
        long groupHash = TermHash.ofGroup(group);
        enter(groupHash, title);
        enter(groupHash, body);
        // Counters lie far apart in memory: one after another they are fetched at the same time.
        for (int i = 0; i < distinctSize; i++) {
            counters.add(distinct[i]);
        }
    }

    private void enter(long group, String all) {
        int length = all.length();
        if (length > text.length) {
            text = new char[length * 2];
        }
        all.getChars(0, length, text, 0);
        size = 0;
        int start = 0;
        for (int at = 0; at <= length; at++) {
            boolean isLineEnd = at == length || text[at] == '\n';
            if (isLineEnd || text[at] == ' ') {
                if (at > start) {
                    add(start, at);
                }
                start = at + 1;
            }
            if (isLineEnd) {
                enterLine(group);
                size = 0;
            }
        }
    }

    private void add(int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = TermHash.ofWord(text, start, end);
    }

    private void enterLine(long group) {
        for (int first = 0; first < size; first++) {
            long hash = group;
            int end = Math.min(size, first + longest);
            for (int last = first; last < end; last++) {
                hash = TermHash.append(hash, words[last]);
                enter(hash);
            }
        }
    }

    private void enter(long hash) {
        int mask = seen.length - 1;
        int place = (int) hash & mask;
        while (stamps[place] == article) {
            if (seen[place] == hash) {
                return;
            }
            place = place + 1 & mask;
        }
        stamps[place] = article;
        seen[place] = hash;
        distinct[distinctSize++] = hash;
        if (distinctSize == distinct.length) {
            grow();
        }
    }

    /** Doubles the table; it is never more than half full. */
    private void grow() {
        distinct = Arrays.copyOf(distinct, distinctSize * 2);
        seen = new long[seen.length * 2];
        stamps = new int[seen.length];
        int mask = seen.length - 1;
        for (int i = 0; i < distinctSize; i++) {
            int place = (int) distinct[i] & mask;
            while (stamps[place] == article) {
                place = place + 1 & mask;
            }
            stamps[place] = article;
            seen[place] = distinct[i];
        }
    }
}
