/**
 * Finds topics and keywords with MLlib. Reads story_articles, term_series and totals; writes keywords; once in an epoch
 * topic_model, topic_fits and topic_events; and, by applying them to all articles, topics, topic_terms, article_topics and
 * topic_shares. A language that first has enough articles within an epoch has topics from the next one on.
 */
package groundswell.topics;
