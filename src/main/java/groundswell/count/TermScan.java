package groundswell.count;

import groundswell.text.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes articles and hands over their terms, each with its packed forms and postings. Articles of one story must follow
 * each other, in order of publication.
 */
final class TermScan {
    /** Bytes that an occurrence takes at most, with its part of the text. */
    private static final long OCCURRENCE_BYTES = 40;

    private static final int NO_STORY = 0;

    private final int longest;
    private final ArticleText text = new ArticleText();
    private final TermLog log = new TermLog();
    private final Map<String, Group> groups = new HashMap<>();
    private final LineWords line;

    /** By article: its day, source, flags, group, and story where it shares one. */
    private int[] days = new int[1 << 8];

    private int[] sources = new int[1 << 8];
    private int[] flags = new int[1 << 8];
    private Group[] groupOf = new Group[1 << 8];
    private int[] stories = new int[1 << 8];
    private int articles;
    private String story = "";
    private int storyNumber;
    /** What the last story has been seen with, in articles that were handed over; it may go on. */
    private Map<String, SeenTerm> carried = new HashMap<>();

    private int carriedStory;

    private final SeenTerm seen = new SeenTerm();
    private final SurfaceForms forms = new SurfaceForms();
    private final ByteWriter postings = new ByteWriter();
    private final ByteWriter packed = new ByteWriter();

    TermScan(int longest, SupportedTerms supported) {
        this.longest = longest;
        line = new LineWords(supported);
    }

    /** Returns about how many bytes are held. */
    long bytes() {
        return log.size() * OCCURRENCE_BYTES;
    }

    /** Returns whether another article may be too much for the numbers that are kept. */
    boolean isFull() {
        return text.length() > TermLog.MOST_PLACES / 2 || articles == TermLog.MOST_ARTICLES;
    }

    /**
     * Adds an article.
     *
     * @param group whose terms are counted apart: its language
     * @param day of publication, days since 1970-01-01
     * @param articleFlags of {@link Posting#article}
     * @param source its number
     * @param ofStory story that it shares with others, or null
     */
    void add(
            String group,
            int day,
            int articleFlags,
            int source,
            String ofStory,
            String title,
            byte[] titleCapitals,
            String body,
            byte[] bodyCapitals) {
        if (articles == days.length) {
            grow();
        }
        if (ofStory != null && !ofStory.equals(story)) {
            story = ofStory;
            storyNumber++;
        }
        days[articles] = day;
        sources[articles] = source;
        flags[articles] = articleFlags;
        groupOf[articles] = groups.computeIfAbsent(group, Group::new);
        stories[articles] = ofStory == null ? NO_STORY : storyNumber;
        scan(text.add(title, titleCapitals), groupOf[articles].hash, true);
        scan(text.add(body, bodyCapitals), groupOf[articles].hash, false);
        articles++;
    }

    private void scan(int start, long group, boolean isTitle) {
        int at = start;
        while (at < text.length()) {
            at = line.cut(at, text, group);
            log(1, isTitle);
            for (int words = 1; words < longest && line.terms > 0; words++) {
                line.grow(words);
                log(words + 1, isTitle);
            }
        }
    }

    /** Adds the supported terms of so many words of the line. */
    private void log(int words, boolean isTitle) {
        for (int i = 0; i < line.terms; i++) {
            int first = line.firstWords[i];
            log.add(
                    line.termHashes[i],
                    TermLog.where(
                            line.starts[first], words, isTitle, !isTitle && first > 0, line.haveCapitals[i], articles));
        }
    }

    /** Takes terms: the bytes of {@link #key}, and their forms and postings, packed. */
    interface TermConsumer {
        void accept(byte[] key, ByteWriter packed);
    }

    /** Returns the bytes of a group's name and of a term, by which terms are ordered. */
    static byte[] key(String group, String term) {
        return (group + '\0' + term).getBytes(StandardCharsets.UTF_8);
    }

    /** Hands all terms over and forgets the articles. */
    void drain(TermConsumer consumer) {
        Map<String, SeenTerm> next = new HashMap<>();
        log.drain(new TermLog.Visitor() {
            @Override
            public void expect(long[] entries, int from, int to) {
                text.touch(entries, from, to);
            }

            @Override
            public void term(long[] entries, int from, int to) {
                int start = from;
                while (start < to) {
                    start = drainTerm(entries, start, to, next, consumer);
                }
            }
        });
        if (storyNumber == carriedStory) {
            carried.putAll(next);
        } else {
            carried = next;
            carriedStory = storyNumber;
        }
        text.clear();
        articles = 0;
    }

    /** Hands the term of the first entry over, and returns where those of another term of the same hash begin. */
    private int drainTerm(long[] entries, int from, int to, Map<String, SeenTerm> next, TermConsumer consumer) {
        int first = TermLog.place(entries[from + 1]);
        int length = text.endOf(first, TermLog.words(entries[from + 1])) - first;
        Group group = groupOf[TermLog.article(entries[from + 1])];
        int end = from + 2;
        while (end < to && isTerm(entries[end + 1], group, first, length)) {
            end += 2;
        }
        if (end < to) {
            end = moveForward(entries, end, to, group, first, length);
        }
        String term = group.name + '\0' + new String(text.characters(), first, length);
        pack(term, entries, from, end, length, next);
        consumer.accept(term.getBytes(StandardCharsets.UTF_8), packed);
        return end;
    }

    private boolean isTerm(long where, Group group, int first, int length) {
        return text.hasTerm(TermLog.place(where), first, length) && groupOf[TermLog.article(where)] == group;
    }

    /** Moves the entries of a term before all others, either in their order, and returns where the others begin. */
    private int moveForward(long[] entries, int from, int to, Group group, int first, int length) {
        long[] others = new long[to - from];
        int othersEnd = 0;
        int end = from;
        for (int at = from; at < to; at += 2) {
            if (isTerm(entries[at + 1], group, first, length)) {
                entries[end] = entries[at];
                entries[end + 1] = entries[at + 1];
                end += 2;
            } else {
                others[othersEnd++] = entries[at];
                others[othersEnd++] = entries[at + 1];
            }
        }
        System.arraycopy(others, 0, entries, end, othersEnd);
        return end;
    }

    private void pack(String term, long[] entries, int from, int to, int length, Map<String, SeenTerm> next) {
        forms.clear();
        postings.clear();
        int storyBefore = NO_STORY;
        int dayBefore = 0;
        int at = from;
        while (at < to) {
            int article = TermLog.article(entries[at + 1]);
            int occurrences = 0;
            boolean isInTitle = false;
            boolean isWithin = false;
            long form = 0;
            for (; at < to && TermLog.article(entries[at + 1]) == article; at += 2) {
                long where = entries[at + 1];
                isInTitle |= TermLog.isTitle(where);
                if (occurrences++ == 0 || (!isWithin && TermLog.isWithinSentence(where))) {
                    isWithin = TermLog.isWithinSentence(where);
                    form = TermLog.hasCapitals(where)
                            ? Tokens.capitals(text.capitals(), TermLog.place(where), length)
                            : 0;
                }
            }
            forms.add(form, isWithin ? 1 : 0, isWithin ? 0 : 1);
            int all = Posting.allFrom(Posting.finest(flags[article]));
            int newIn = all;
            int newInTitle = isInTitle ? all & ~Posting.RUN : 0;
            if (stories[article] != NO_STORY) {
                if (stories[article] != storyBefore) {
                    storyBefore = stories[article];
                    seen.set(storyBefore == carriedStory ? carried.get(term) : null);
                }
                newIn = seen.stories.enter(days[article], all);
                newInTitle = isInTitle ? seen.titles.enter(days[article], all) & ~Posting.RUN : 0;
            }
            Posting.write(
                    postings,
                    flags[article],
                    days[article] - dayBefore,
                    sources[article],
                    occurrences,
                    newIn,
                    newInTitle);
            dayBefore = days[article];
        }
        if (storyBefore == storyNumber && storyBefore != NO_STORY) {
            next.put(term, seen.copy());
        }
        packed.clear();
        forms.write(packed);
        packed.write(postings);
    }

    private void grow() {
        int capacity = articles * 2;
        days = Arrays.copyOf(days, capacity);
        sources = Arrays.copyOf(sources, capacity);
        flags = Arrays.copyOf(flags, capacity);
        groupOf = Arrays.copyOf(groupOf, capacity);
        stories = Arrays.copyOf(stories, capacity);
    }

    /** The name of a group and its hash. */
    private static final class Group {
        private final String name;
        private final long hash;

        Group(String name) {
            this.name = name;
            hash = TermHash.ofGroup(name);
        }
    }

    /** Where a story has been seen with a term, and with the term in a title. */
    private static final class SeenTerm {
        private Seen stories = new Seen();
        private Seen titles = new Seen();

        void set(SeenTerm before) {
            if (before == null) {
                stories.clear();
                titles.clear();
            } else {
                stories = before.stories.copy();
                titles = before.titles.copy();
            }
        }

        SeenTerm copy() {
            SeenTerm copy = new SeenTerm();
            copy.set(this);
            return copy;
        }
    }
}
