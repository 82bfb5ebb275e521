/**
 * Cleans and tokenises, once, for all later stages. Reads parsed_articles; writes boilerplate (learned once in an epoch),
 * clean_articles and removed_spans. What is taken out is never counted, and can be looked up and put back.
 */
package groundswell.clean;
