/**
 * Finds topics and keywords with MLlib. Reads story_articles, term_series and totals; writes keywords, topics,
 * topic_terms, article_topics and topic_shares.
 */
package groundswell.topics;
