/**
 * Groups reprints into stories, the unit that statistics count. Reads clean_articles; writes story_articles, and from
 * them articles, stories and sources. Only equal texts are grouped; updates and abridgements are stories of their own.
 */
package groundswell.stories;
