package groundswell.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the names of an article and what they name: those of the lexicon, and what refers back to them. */
final class ArticleNames {
    private static final Set<String> MONTHS = Set.of("March", "April", "May", "June", "August");
    private static final Set<String> OF_TIME = Set.of(
            "in", "In", "since", "Since", "last", "next", "by", "of", "until", "early", "late", "mid", "on", "from",
            "to", "and");

    private final NameLexicon lexicon;
    private final NameTokens tokens;
    private final List<NameFinder.Found> found;
    private final BackReferences back = new BackReferences();
    private final Map<String, LexiconRow> acronyms = new HashMap<>();

    private ArticleNames(NameLexicon lexicon, NameTokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.found = new NameFinder(lexicon).in(tokens);
        for (NameFinder.Found name : found) {
            if (name.to() - name.from() > 1 && !name.row().isDemonym()) {
                back.add(tokens, name.from(), name.to(), name.row());
            }
        }
        for (AcronymDefinitions.Definition definition : AcronymDefinitions.in(tokens)) {
            for (NameFinder.Found name : found) {
                if (name.to() == definition.to()
                        && name.from() <= definition.from() + 1
                        && !name.row().isDemonym()) {
                    acronyms.put(definition.acronym(), name.row());
                }
            }
        }
    }

    /** Returns the names in a text, from first to last, without overlap; those of a country's people too. */
    static List<Mention> in(NameTokens tokens, NameLexicon lexicon) {
        return new ArticleNames(lexicon, tokens).mentions();
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        int next = 0;
        for (int[] sentence : tokens.sentences()) {
            boolean headline = NameFinder.isHeadline(tokens, sentence);
            int i = sentence[0];
            while (i < sentence[1]) {
                while (next < found.size() && found.get(next).from() < i) {
                    next++;
                }
                NameFinder.Found here = next < found.size() && found.get(next).from() == i ? found.get(next) : null;
                Mention mention = at(i, sentence, here, headline);
                if (mention == null) {
                    i++;
                } else {
                    mentions.add(mention);
                    i = mention.to();
                }
            }
        }
        return mentions;
    }

    private Mention at(int i, int[] sentence, NameFinder.Found here, boolean headline) {
        if (here != null && here.row().evidence().equals("list")) {
            return mention(i, here.to(), here.row(), "list", sentence);
        }
        LexiconRow acronym = tokens.isWord(i) ? acronyms.get(tokens.token(i)) : null;
        if (acronym != null && (here == null || here.to() == i + 1)) {
            return mention(i, i + 1, acronym, "acronym", sentence);
        }
        Mention mention = refersBack(i, sentence, here, headline);
        if (mention != null || here == null) {
            return mention;
        }
        return mention(i, here.to(), here.row(), here.row().evidence(), sentence);
    }

    private Mention mention(int from, int to, LexiconRow row, String evidence, int[] sentence) {
        String role = row.type() == NameType.PERSON ? Roles.before(tokens, from, sentence, lexicon) : null;
        return new Mention(from, to, row.type(), row.entity(), evidence, role);
    }

    private Mention refersBack(int i, int[] sentence, NameFinder.Found here, boolean headline) {
        if (!tokens.isWord(i) || !back.mayBegin(tokens.token(i))) {
            return null;
        }
        int least = here == null ? 1 : here.to() - i;
        for (int length = Math.min(back.longest(), sentence[1] - i); length >= least; length--) {
            int to = i + length;
            if (!tokens.isCapitalised(i) && length == 1) {
                continue;
            }
            String part = tokens.surface(i, to);
            LexiconRow person = back.person(part, i);
            if (person != null && mayBePerson(i, to, sentence, here, headline)) {
                return mention(i, to, person, "back_reference", sentence);
            }
            LexiconRow organization = back.organization(part);
            if (organization != null && mayBeOrganization(i, to, here, organization)) {
                return mention(i, to, organization, "back_reference", sentence);
            }
        }
        return null;
    }

    private boolean mayBeOrganization(int i, int to, NameFinder.Found here, LexiconRow organization) {
        if (here == null) {
            return to - i > 1;
        }
        // A company may bear a surname: Ford, where no one of that name but the Ford Motor Co is named in full.
        boolean isSurname = here.row().type() == NameType.PERSON
                && to - i == 1
                && here.to() == to
                && !NameBounds.isTitle(tokens, i - 1);
        return (isSurname || here.row().type() == NameType.ORGANIZATION)
                && !here.row().entity().equals(organization.entity());
    }

    private boolean mayBePerson(int i, int to, int[] sentence, NameFinder.Found here, boolean headline) {
        boolean titled = NameBounds.isTitle(tokens, i - 1);
        if (here != null && here.to() == to && !titled && here.row().evidence().equals("country")) {
            return false;
        }
        if (to - i == 1
                && MONTHS.contains(tokens.token(i))
                && i > sentence[0]
                && OF_TIME.contains(tokens.token(i - 1))) {
            return false;
        }
        boolean another = to < sentence[1]
                && tokens.isCapitalised(to)
                && lexicon.longest(tokens, to, sentence[1]) == null
                && WordLists.ofHead(tokens.token(to)) == null;
        if (another && !headline) {
            return false;
        }
        return headline
                || i - 1 <= sentence[0]
                || !tokens.isCapitalised(i - 1)
                || titled
                || lexicon.longest(tokens, i - 1, i) != null;
    }
}
