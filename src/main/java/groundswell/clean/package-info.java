/**
 * Cleans and tokenises, once, for all later stages. Reads parsed_articles; writes clean_articles. Does not remove
 * datelines, bylines or notices.
 */
package groundswell.clean;
