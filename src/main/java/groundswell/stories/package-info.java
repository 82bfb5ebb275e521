/**
 * Groups articles into stories, the unit that statistics count. Reads clean_articles; writes story_texts (each text once),
 * story_candidates (texts that share rare runs of words), story_matches (compared by all of their words) and story_links,
 * from which come story_articles, and from those articles, stories and sources. An article is joined with earlier ones only,
 * so what comes later changes no story but by adding to it.
 */
package groundswell.stories;
