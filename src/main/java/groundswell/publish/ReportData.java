package groundswell.publish;

import groundswell.table.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that {@link Report} prints, as the tables have it. Any text in it may come from the input.
 *
 * @param release the release
 * @param volumes stories over time
 * @param families the trends, one entry for each language and tested grain
 * @param slow slow changes, one entry for each language and grain with any
 * @param topics the topics
 * @param rejects rows that were not accepted, by stage and reason
 */
public record ReportData(
        Release release,
        Volumes volumes,
        List<Family> families,
        List<SlowChanges> slow,
        Topics topics,
        List<Rejected> rejects) {
    public ReportData {
        families = List.copyOf(families);
        slow = List.copyOf(slow);
        rejects = List.copyOf(rejects);
    }

    /**
     * The release, with the names of the table of that name.
     *
     * @param parentId null for the first release
     * @param firstOn null without articles
     * @param lastOn null without articles
     */
    public record Release(
            String id,
            String parentId,
            LocalDate firstOn,
            LocalDate lastOn,
            long rowsIn,
            long rejects,
            long articles,
            long stories,
            long sources,
            String timeZone,
            Instant asOf,
            String versions) {}

    /**
     * A period.
     *
     * @param isOpen whether it reaches beyond the run's clock
     * @param isPartial whether it is open, or not wholly between the first and last article
     */
    public record Period(Grain grain, LocalDate start, boolean isOpen, boolean isPartial) {}

    /**
     * Stories first published in each period.
     *
     * @param periods every period of the calendar, ascending
     * @param languages the largest languages, largest first; the others in one last entry
     */
    public record Volumes(Grain grain, List<Period> periods, List<LanguageVolume> languages) {
        public Volumes {
            periods = List.copyOf(periods);
            languages = List.copyOf(languages);
        }
    }

    /**
     * The stories of a language.
     *
     * @param lang null for all further languages together
     * @param stories one number a period
     */
    public record LanguageVolume(String lang, List<Long> stories) {
        public LanguageVolume {
            stories = List.copyOf(stories);
        }
    }

    /**
     * What rises, falls and is new in one language and grain.
     *
     * @param lastClosed the last period before the run's clock, null where none is closed
     * @param lastClosedStatus its status in the table totals, null where none is closed
     * @param shown the period of the lists: the last closed one, or the last before it with listed rows; null where no
     *     closed period has any
     * @param chance what chance alone would have found in it, null where nobody looked
     * @param axis first days of the periods of {@link Line#shares}
     */
    public record Family(
            String lang,
            Grain grain,
            Period lastClosed,
            String lastClosedStatus,
            Period shown,
            Chance chance,
            List<LocalDate> axis,
            Listing rising,
            Listing falling,
            Listing fresh) {
        public Family {
            axis = List.copyOf(axis);
        }
    }

    /**
     * What the tests of a period find, and what they find where chance alone deals out the dates.
     *
     * @param discoveries rows with q at most the bar, of all kinds
     * @param byChance the same where the dates of the stories are dealt out anew, on average
     * @param replicates how often they were
     */
    public record Chance(long discoveries, double byChance, int replicates) {}

    /**
     * One list.
     *
     * @param listed rows of the table trends that are listed
     * @param lines the first of them, folded
     */
    public record Listing(long listed, List<Line> lines) {
        /** A list without rows. */
        public static final Listing NONE = new Listing(0, List.of());

        public Listing {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a list.
     *
     * @param terms what was folded into it
     * @param shares share of its head in each period of the axis, null where no story was published
     */
    public record Line(FoldedTerms terms, List<Double> shares) {
        public Line {
            shares = unmodifiable(shares);
        }
    }

    /**
     * A listed row of trends, with the names of that table.
     *
     * @param n words of the label
     * @param groupId null for what falls
     * @param story to believe it by, null where there is none
     */
    public record Term(
            String kind,
            String key,
            String label,
            int n,
            int rank,
            long observedStories,
            long totalStories,
            double share,
            double shareLow,
            double shareHigh,
            double expectedStories,
            double ratio,
            double ratioLow,
            double ratioHigh,
            double p,
            double q,
            boolean isRising,
            LocalDate firstSeenOn,
            long sources,
            String sentence,
            String groupId,
            Story story) {
        /** The surest first; of names and words of the same stories the names. */
        public static final Comparator<Term> SUREST = Comparator.comparing(Term::p)
                .thenComparing(Term::kind)
                .thenComparing(Term::rank)
                .thenComparing(Term::key);
    }

    /** The first story of evidence; what is not known is null. */
    public record Story(String title, String url, String source, LocalDate publishedOn) {}

    /**
     * What changed slowly in one language and grain, the surest first.
     *
     * @param rising listed rows of slow_trends
     * @param falling the same
     * @param shifts rows of change_points
     */
    public record SlowChanges(
            String lang, Grain grain, List<SlowTrend> rising, List<SlowTrend> falling, List<Shift> shifts) {
        public SlowChanges {
            rising = List.copyOf(rising);
            falling = List.copyOf(falling);
            shifts = List.copyOf(shifts);
        }
    }

    /**
     * A listed row of slow_trends, with the names of that table.
     *
     * @param also labels of rows of the same direction that hold its words or that its words hold
     */
    public record SlowTrend(
            String label, List<String> also, double shareFirst, double shareLast, double q, String sentence) {
        public SlowTrend {
            also = List.copyOf(also);
        }
    }

    /**
     * A row of change_points, with the names of that table.
     *
     * @param also labels of rows of the same period and direction that hold its words or that its words hold
     * @param toOn null where the new level lasts
     */
    public record Shift(
            String label,
            List<String> also,
            LocalDate changedOn,
            LocalDate toOn,
            double shareBefore,
            double shareAfter,
            double ratio) {
        public Shift {
            also = List.copyOf(also);
        }
    }

    /**
     * The topics.
     *
     * @param axis first days of the periods of {@link Topic#shares}
     * @param topics by language, the largest first
     */
    public record Topics(Grain grain, List<LocalDate> axis, List<Topic> topics) {
        public Topics {
            axis = List.copyOf(axis);
            topics = List.copyOf(topics);
        }
    }

    /**
     * A topic.
     *
     * @param words its words of largest weight
     * @param shares its share in each period of the axis, null where no story was published
     */
    public record Topic(
            String id,
            String lang,
            String label,
            List<String> words,
            long articles,
            long stories,
            List<Double> shares) {
        public Topic {
            words = List.copyOf(words);
            shares = unmodifiable(shares);
        }
    }

    /** Rows that were not accepted at a stage for a reason. */
    public record Rejected(String stage, String reason, long rows) {}

    private static List<Double> unmodifiable(List<Double> values) {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }
}
