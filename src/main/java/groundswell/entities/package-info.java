/**
 * People, organisations and places: from story_articles to name_lexicon, which belongs to the epoch, and by it to
 * entities, entity_aliases, article_entities, entity_counts and entity_pairs. A tagger only proposes names, on some
 * sentences, or the dictionary that cuts the words of a language; what is counted is found by the lexicon, so that the same name counts in the same way on every day. Bare
 * surnames are never joined with the names of other articles. Trends of entities are not made here.
 */
package groundswell.entities;
