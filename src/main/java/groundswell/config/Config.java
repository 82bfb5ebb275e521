package groundswell.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * All options of a run, validated: one section a stage. Each section's record gives defaults, units and ranges.
 *
 * @param run the run as a whole
 * @param input what is read
 * @param clean cleaning
 * @param stories grouping of reprints
 * @param count counting
 * @param entities people, organisations and places
 * @param concepts the user's own queries
 * @param trends trend tests
 * @param keywords keywords
 * @param topics topics
 * @param publish the release
 */
public record Config(
        RunConfig run,
        InputConfig input,
        CleanConfig clean,
        StoriesConfig stories,
        CountConfig count,
        EntitiesConfig entities,
        ConceptsConfig concepts,
        TrendsConfig trends,
        KeywordsConfig keywords,
        TopicsConfig topics,
        PublishConfig publish) {
    public Config {
        run = run == null ? RunConfig.defaults() : run;
        input = input == null ? InputConfig.defaults() : input;
        clean = clean == null ? CleanConfig.defaults() : clean;
        stories = stories == null ? StoriesConfig.defaults() : stories;
        count = count == null ? CountConfig.defaults() : count;
        entities = entities == null ? EntitiesConfig.defaults() : entities;
        concepts = concepts == null ? ConceptsConfig.defaults() : concepts;
        trends = trends == null ? TrendsConfig.defaults() : trends;
        keywords = keywords == null ? KeywordsConfig.defaults() : keywords;
        topics = topics == null ? TopicsConfig.defaults() : topics;
        publish = publish == null ? PublishConfig.defaults() : publish;
        count.checkSlices(input.keep());
    }

    /** Returns this configuration with {@code run.as_of} set to {@code clock} where it is not set. */
    public Config at(Instant clock) {
        return new Config(
                run.at(clock), input, clean, stories, count, entities, concepts, trends, keywords, topics, publish);
    }

    /** Returns the run's clock; only on a configuration made by {@link #at}. */
    public Instant asOf() {
        return Instant.parse(run.as_of());
    }

    /** Returns the day of the run's clock in the run's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(asOf(), ZoneId.of(run.time_zone()));
    }

    /** Returns the zone of input times that have none. */
    public String inputZone() {
        return input.time_zone() == null ? run.time_zone() : input.time_zone();
    }
}
