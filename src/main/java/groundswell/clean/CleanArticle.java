package groundswell.clean;

import groundswell.furniture.Furniture;
import groundswell.furniture.Span;
import groundswell.furniture.WireAgency;
import groundswell.text.CleanText;
import groundswell.text.Tokens;
import java.util.List;

/**
 * An article, cleaned and cut into words.
 *
 * @param title clean title, furniture and all
 * @param body clean body, furniture and all
 * @param ofTitle what was taken out of the title, from first to last
 * @param ofBody what was taken out of the body
 * @param furniture where its place comes from
 * @param agency that it comes from, null where it names none
 * @param lang language, und where it is not sure enough
 * @param langConfidence about the share of such articles whose language is right, 0 to 1
 * @param titleTokens words that are left of the title
 * @param bodyTokens words that are left of the body
 * @param removed all that was taken out, packed
 */
record CleanArticle(
        CleanText title,
        CleanText body,
        List<Span> ofTitle,
        List<Span> ofBody,
        Furniture furniture,
        WireAgency agency,
        String lang,
        double langConfidence,
        Tokens titleTokens,
        Tokens bodyTokens,
        String removed) {}
