package groundswell.publish;

import groundswell.config.Config;
import groundswell.config.EntitiesConfig;
import groundswell.config.PerGrain;
import groundswell.config.TrendsConfig;
import groundswell.table.Grain;
import java.util.Locale;
import java.util.Map;

/** Says in words and numbers how a release was made: {@code methods.md}. */
public final class Methods {
    private Methods() {}

    /**
     * Returns the text.
     *
     * @param figures what was counted, by name, in printing order
     * @param rejects rejected rows by reason
     */
    public static String text(String releaseId, Config config, Map<String, Long> figures, Map<String, Long> rejects) {
        StringBuilder text =
                new StringBuilder("# How release ").append(releaseId).append(" was made\n\n");
        figures.forEach((name, value) -> text.append(String.format(Locale.ENGLISH, "- %s: %,d%n", name, value)));
        text.append("\n## Input\n\nRows that were not accepted, by reason (each is in the table rejects):\n\n");
        if (rejects.isEmpty()) {
            text.append("- none\n");
        }
        rejects.forEach((reason, rows) -> text.append(String.format(Locale.ENGLISH, "- %s: %,d%n", reason, rows)));
        text.append(String.format(
                Locale.ENGLISH,
                """

                ## Time

                Days and periods are cut in the zone %s; weeks begin on Monday (ISO 8601). Times without a zone were read \
                in %s. A date without a time is never shifted. The run's clock stood at %s: periods that reach beyond it \
                are open and not judged.

                ## Text

                %s What a source repeats is not counted \
                either: a sentence in at least %d of its articles, on at least %d days, and in at least %s of its articles \
                from the first day with it to the last, \
                when the epoch began (table boilerplate). All that is left out is in the table removed_spans. %s

                ## Stories

                Articles with the same words, or with like ones, are one story: two texts are alike where at least %s of the \
                runs of three words of the shorter one stand in the longer (%s where it has fewer than 30 such runs). %s \
                An article joins a story within %d days after another article of it if it is like the story's first text, or \
                like one that is, and like at least half of its texts of that time. What is compared is the body, and the title too where the body has fewer than 32 words; \
                texts of fewer than 8 words are the same only in one source and word for word. Texts are found to be \
                compared by a sample of their runs of five words; where more than 16 texts share a run, a further one is \
                compared with the first 8 and the last 8 of them. Trends count a story once, in the period of its first \
                article. The table articles says for each what it was compared with and how much they share.

                ## Counting

                Words are cut by Unicode text segmentation (UAX #29) with rules for names, acronyms and amounts, by \
                dictionary in Korean, Japanese and Chinese, and folded to lower case; a label is how most articles write \
                a term. All n-grams of up to %d \
                words are counted exactly; those in fewer than %d stories of the whole run are left out: most of them \
                before they are counted, since an upper bound of the articles that hold them is lower. Function words, \
                names of months and weekdays, numbers and words of reporting are counted, but not ranked. Of terms of several \
                words only phrases are: the normalised pointwise mutual information of the two parts is at least %s \
                wherever the term is cut, and at least %s of its occurrences are no part of a longer phrase (C-value). \
                Slices are counted like languages: the rule of support holds within each.

                ## Trends

                Each term, entity, concept and topic is tested in each closed period against the last periods with stories before \
                it (%s; over a gap up to twice as far back). Of the stories \
                that hold it in both together, the number in the period is binomial where the rate did not change, with \
                the period's share of all stories (Przyborowski and Wilenski 1940); p is twice the smaller tail. A story \
                holds a term or entity that its first article holds, the concepts whose queries that answers, and the topic that is the main one of that. \
                Days are %s. Tested is what has at least %d stories in baseline and period together, where the \
                language has a history of %s. A period whose stories were published on other weekdays than those before \
                it (total variation distance above %s) is not judged. q is the false discovery rate by Benjamini \
                and Hochberg over all tests of a kind, language, grain and period. Listed is what has q at most %s and a \
                share at least %s times the earlier one (or at most its inverse); where at least %d sources were active, \
                what rises also needs %d of them and %s effective ones, and what falls must lie as far below the rate of the \
                baseline without the period of most of its stories: the end of one event is no fall. What comes every year is not listed \
                either: a row must be as far from the rate of the same month, quarter or week of the %d years before, \
                the median of them, where there are two.

                A share also changes where another source has more of the stories. The change is cut into that \
                (mix_effect) and what sources do differently (rate_effect; Kitagawa 1955). A source without stories in the \
                baseline has no rate there, so that its coming is all mix; sources with fewer than ten stories in both are \
                taken as one. Only where at least %s of the change is rate is a row listed. The test takes stories for \
                independent; real news is more variable. How much, each row that passes all other bars says of its own \
                series: dispersion (how many times as much as by chance its share differs from one period of the baseline to the \
                next), predictive_p (what p would be where counts \
                scatter so: Gamma-Poisson), farrington_expected and farrington_z (a quasi-Poisson regression with trend, \
                weekday or month, and volume: Noufaily et al. 2013). Falling rows are listed with a predictive_p of at most %s \
                (trends.max_falling_p). The end of a wave is no fall; a steady decline is one, as it does not make the series \
                scatter more. A listed row with a large predictive_p is of a series that comes in waves.

                %s

                ## Events

                Listed rising terms and entities of a language, grain and period that stand in the same stories are one event \
                (trend_groups): in the order of p, a row joins the first event with whose head it shares at least %s of \
                the stories of the one with fewer, and, where both are not written alike, at least three times as many as \
                chance would give; or 80 %% of the stories of either. The evidence of a \
                row is up to %d of its stories: the best of each source first; the best hold most of what else is listed \
                as rising in the period, then name it in the title, were published by most sources, are the earliest.

                A burst (table bursts) is a stretch of periods that a two-state automaton explains best (Kleinberg 2003, \
                batched, exact): the burst state expects %s times the share of stories of the whole series, and to enter it \
                costs %s times the logarithm of the number of periods. Bursts describe when a term was in the news; they are \
                not corrected for chance and are no verdict.

                ## Slow changes

                %s

                ## Names

                %s

                ## Topics

                Latent Dirichlet allocation (online, MLlib) on the %,d words, phrases and names with the largest TF-IDF, each counted 1 + ln(its \
                occurrences) in an article, times its inverse document frequency; all forms of a name (name_lexicon) that \
                are several words, or an acronym, are one. It is fitted once in an epoch on at most %,d stories, seed %d; on as many more of short ones as make up for \
                their length. The fit begins at the directions in which the stories differ most. Where there are a thousand stories of fewer than 60 words on \
                average, it is fitted on one document a word, the words that stand with it in the same stories more than \
                by chance (word network topic model: Zuo, Zhao and Xu 2016). An article's topic is the one with the largest share; others \
                are kept from a share of %s on. A label \
                is the words that tell the topic from the others (class-based TF-IDF). Stability is told by %d further \
                fits on half of the stories each. When an epoch begins, a topic keeps its id where the Jensen-Shannon \
                distance of its words is below %s (table topic_events). A story is far from all topics where they know a smaller \
                share of its words than of all but a twentieth of the stories that were there when they were learned; that in a \
                later period the share of such stories has a 95 %% interval above %s times the one of then is the sign that \
                a refit is due (table topic_coverage).
                """,
                config.run().time_zone(),
                config.inputZone(),
                config.run().as_of(),
                config.clean().furniture()
                        ? "Datelines, bylines, captions, notices, end marks and the like are not counted."
                        : "Datelines, bylines, captions and the like are counted as text.",
                config.clean().boilerplate_min_articles(),
                config.clean().boilerplate_min_days(),
                Figures.percent(config.clean().boilerplate_min_share()),
                config.clean().detect_language()
                        ? String.format(
                                Locale.ENGLISH,
                                "The language of an article is told from its words, what is stated of it being a prior;"
                                        + " with a confidence below %s it is und, counted and set aside.",
                                config.clean().min_lang_confidence())
                        : "The language of an article is the one stated.",
                Figures.percent(config.stories().min_containment()),
                Figures.percent(config.stories().min_brief_containment()),
                config.stories().split_bulletins()
                        ? "Where most of the figures or of the names differ, as in daily fixings, they are stories of their"
                                + " own; so is a text of fewer than 32 words that a source repeats on another day."
                        : "Bulletins that differ in figures or names are one story too.",
                config.stories().window_days(),
                config.count().max_n(),
                config.count().min_stories(),
                config.count().min_npmi(),
                Figures.percent(config.count().min_alone_share()),
                periods(config.trends().baseline(), ", "),
                config.trends().same_weekday() ? "compared with the same weekday" : "compared with all days before",
                config.trends().min_support(),
                periods(config.trends().history(), " or "),
                config.trends().max_weekday_shift(),
                config.trends().max_q(),
                config.trends().min_ratio(),
                config.trends().source_rule_from(),
                config.trends().min_sources(),
                config.trends().min_effective_sources(),
                config.trends().season_years(),
                Figures.percent(config.trends().min_rate_share()),
                config.trends().max_falling_p(),
                chance(config.trends()),
                Figures.percent(config.trends().group_overlap()),
                config.trends().evidence(),
                config.trends().burst_scaling(),
                config.trends().burst_gamma(),
                slowChanges(config.trends()),
                names(config.entities()),
                config.topics().max_terms(),
                config.topics().fit_stories(),
                config.topics().seed(),
                config.topics().min_weight(),
                config.topics().stability_fits(),
                config.topics().same_topic_distance(),
                config.topics().refit_ratio()));
        return text.toString();
    }

    private static String chance(TrendsConfig config) {
        return config.null_replicates() == 0
                ? "What chance alone would have found was not looked at (trends.null_replicates is 0)."
                : String.format(
                        Locale.ENGLISH,
                        "What chance alone would have found is in the table null_check: the dates of the stories were"
                                + " dealt out anew %d times among the stories of the same weekday (and of the same"
                                + " precision of date), so that every period kept its number of stories, and all tests"
                                + " were made again. In a family that holds no change, at most %s of these replicates"
                                + " should show a discovery.",
                        config.null_replicates(),
                        Figures.percent(config.max_q()));
    }

    private static String slowChanges(TrendsConfig config) {
        return config.slow_series() == 0
                ? "Changes of level and slow trends were not looked for (trends.slow_series is 0)."
                : String.format(
                        Locale.ENGLISH,
                        "Both are looked for in the %,d words and phrases of a language and grain that stand in most stories"
                                + " over all time, in every tested grain but days (in days where no other has a long enough"
                                + " history), over the closed periods with stories, outages left out. A change point (table"
                                + " change_points) is where the share of stories shifted to another level and stayed: the"
                                + " likeliest cut into levels of one share each, binomial, found exactly (PELT: Killick,"
                                + " Fearnhead and Eckley 2012). A level lasts at least half of the history that a verdict"
                                + " needs. A change must gain %s times the logarithm of the number of periods in twice the"
                                + " log-likelihood, times the dispersion of the series, which its neighbouring periods tell"
                                + " (news is more variable than chance), and gain so much with any one period left out. The"
                                + " default of 2.5 was chosen on the yearly shares of 1,000 words and phrases in 10,948 UN"
                                + " speeches of 79 years: where their dates were dealt out anew, 0.5 %% of the series had a change"
                                + " point, and where whole years were shuffled, 0.7 %%; with the plain binomial likelihood it"
                                + " would have been 2.4 %% and 50.4 %%. Change points describe, and are no verdict. A slow trend (table"
                                + " slow_trends) is tested by Mann-Kendall on the shares of stories, with the correction of"
                                + " Hamed and Rao (1998) for autocorrelation; periods are joined until %d stories of the term"
                                + " would be expected in each stretch, and a term needs eight stretches. q is the false"
                                + " discovery rate by Benjamini and Hochberg over all tests of a language and grain; listed is"
                                + " what has q at most %s and whose share in the last quarter of the periods is at least %s"
                                + " times that in the first (or at most its inverse).",
                        config.slow_series(),
                        config.change_penalty(),
                        config.min_support(),
                        config.max_q(),
                        config.min_ratio());
    }

    private static String names(EntitiesConfig config) {
        return !config.find()
                ? "People, organisations and places were not looked for (entities.find is false)."
                : String.format(
                        Locale.ENGLISH,
                        "What names people, organisations and places is learned once in an epoch, from the first articles"
                                + " of the stories: capitalised stretches are looked at with five words before and after"
                                + " them, those in most stories first, %s in all, or all sentences where they are no more"
                                + " text. What a tagger and the words beside a form say of it is pooled over the"
                                + " collection, and a logistic regression decides, with what the tagger's dictionaries know"
                                + " of the form by itself, whether and what it names; countries and their peoples are known"
                                + " from CLDR. The forms that were learned (name_lexicon) are"
                                + " then matched in all articles, so that a name counts the same way every day. A surname"
                                + " means the person whom the same article names in full, or where there is none the one"
                                + " company whose name begins with it; an acronym, what the"
                                + " article or two thirds of all definitions spell out (Schwartz and Hearst 2003);"
                                + " surnames are never joined over articles. The table entity_aliases says by which"
                                + " evidence each form is taken for an entity. Entities in fewer than %d stories are left"
                                + " out. In Chinese, Japanese and Korean the dictionary that cuts the words, the ends of names"
                                + " and the titles beside them say what may be a name; what is taken for one of a type in three"
                                + " stories, and in half of those in which the form stands, is one. In other languages without"
                                + " capitals no names are found.",
                        config.tagged_passages() == 0
                                ? "one such passage for every 600 characters of text, or 50,000,"
                                : String.format(Locale.ENGLISH, "%,d such passages", config.tagged_passages()),
                        config.min_stories());
    }

    /** Says the number for each grain, with {@code last} before the last. */
    private static String periods(PerGrain numbers, String last) {
        StringBuilder text = new StringBuilder();
        for (Grain grain : Grain.values()) {
            text.append(grain == Grain.DAY ? "" : grain == Grain.YEAR ? last : ", ")
                    .append(numbers.of(grain))
                    .append(' ')
                    .append(grain.id())
                    .append('s');
        }
        return text.toString();
    }
}
