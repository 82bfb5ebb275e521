package groundswell.config;

/** Options of the topics. */
public record TopicsConfig(
        @Meaning(
                "topics a language, 0 to 500; 0: chosen by the number of stories and of their words (5 to 50), fewer where stories"
                        + " are short; default 0")
        Integer count,

        @Meaning("steps of the fit, of about 2000 stories each, 1 to 10000; default 60")
        Integer iterations,

        @Meaning("words of the vocabulary, the highest by TF-IDF, 10 to 100000; default 3000")
        Integer max_terms,

        @Meaning("stories that a word of the vocabulary needs, 1 to 1000000; default 5")
        Integer min_stories,

        @Meaning("largest share of stories that a word of the vocabulary may be in, 0 to 1; default 0.2")
        Double max_share,

        @Meaning(
                "stories that the model is fitted on, chosen by the hash of their id, 10 to 1000000; of short stories as"
                        + " many more as have the words of so many of 150 words; default 20000")
        Integer fit_stories,

        @Meaning("seed of the model; default 1") Integer seed,

        @Meaning(
                "further fits, each on half of the stories, by which the stability of topics is told, 0 to 20; default 2")
        Integer stability_fits,

        @Meaning("Jensen-Shannon distance from which on topics of two epochs are not one, 0 to 1; default 0.6")
        Double same_topic_distance,

        @Meaning("words kept of each topic, by weight and by class-based TF-IDF, 1 to 1000; default 12")
        Integer top_terms,

        @Meaning("share of an article from which on a topic beside the main one is kept, 0 to 1; default 0.2")
        Double min_weight,

        @Meaning(
                "how many times the share of stories far from all topics must be that of the time when these were learned"
                        + " to be called the sign that a refit is due, 1 to 100; default 1.5")
        Double refit_ratio) {
    public TopicsConfig {
        count = Check.range("topics.count", count, 0, 0, 500);
        iterations = Check.range("topics.iterations", iterations, 60, 1, 10_000);
        max_terms = Check.range("topics.max_terms", max_terms, 3000, 10, 100_000);
        min_stories = Check.range("topics.min_stories", min_stories, 5, 1, 1_000_000);
        max_share = Check.range("topics.max_share", max_share, 0.2, 0, 1);
        fit_stories = Check.range("topics.fit_stories", fit_stories, 20_000, 10, 1_000_000);
        seed = Check.range("topics.seed", seed, 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        stability_fits = Check.range("topics.stability_fits", stability_fits, 2, 0, 20);
        same_topic_distance = Check.range("topics.same_topic_distance", same_topic_distance, 0.6, 0, 1);
        top_terms = Check.range("topics.top_terms", top_terms, 12, 1, 1000);
        min_weight = Check.range("topics.min_weight", min_weight, 0.2, 0, 1);
        refit_ratio = Check.range("topics.refit_ratio", refit_ratio, 1.5, 1, 100);
    }

    static TopicsConfig defaults() {
        return new TopicsConfig(null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
