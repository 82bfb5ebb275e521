package groundswell.entities;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides which of the forms that were proposed are names, and of which type: multinomial logistic regression on {@link
 * NameFeatures}, what the articles say of a form, and on what the tagger knows of it ({@link Tagger#evidence}), with weights
 * that were fitted on the even halves of three annotated collections ({@code jobs/bench --name-weights}).
 */
final class LexiconRules {
    private static final int NONE = 3;
    private static final int LEAST_PLACES = 3;
    private static final int OPENINGS = 10;
    private static final double SHARE_OF_OPENINGS = 0.9;
    private static final NameWeights WEIGHTS = NameWeights.read("name_weights_en.txt", NameFeatures.NAMES);

    private LexiconRules() {}

    /** Returns the type of each form that is a name. */
    static Map<String, NameType> types(NameVotes votes, Gazetteer gazetteer) {
        NameFeatures features = new NameFeatures(votes, gazetteer);
        Map<String, NameType> types = new TreeMap<>();
        votes.counts().forEach((surface, counts) -> {
            if (NameVotes.seen(counts) == 0 || isCommonWord(surface, votes, gazetteer)) {
                return;
            }
            NameType type = type(surface, votes, features, gazetteer);
            if (type != null) {
                types.put(surface, type);
            }
        });
        nameFirms(types, votes);
        return types;
    }

    /** Takes a surname for a company's where companies are seen more that begin with it than people who bear it: Ford. */
    private static void nameFirms(Map<String, NameType> types, NameVotes votes) {
        Map<String, Long> more = new HashMap<>();
        types.forEach((form, type) -> {
            int space = form.indexOf(' ');
            long seen = NameVotes.seen(votes.counts().get(form));
            if (space > 0 && type == NameType.PERSON) {
                more.merge(form.substring(0, space), -seen, Long::sum);
                more.merge(form.substring(form.lastIndexOf(' ') + 1), -seen, Long::sum);
            } else if (type == NameType.ORGANIZATION
                    && NameKeys.withoutCorporate(form).length() < form.length()) {
                more.merge(form.substring(0, space), seen, Long::sum);
            }
        });
        types.replaceAll((form, type) -> type == NameType.PERSON
                        && more.getOrDefault(form, 0L) > votes.counts().get(form)[NameVotes.AFTER_TITLE]
                ? NameType.ORGANIZATION
                : type);
    }

    /** Does the same by majority alone, for proposals that no tagger made. */
    static Map<String, NameType> majorities(NameVotes votes, Gazetteer gazetteer) {
        Map<String, NameType> types = new TreeMap<>();
        votes.counts().forEach((surface, counts) -> {
            NameType type = majority(surface, counts);
            Gazetteer.Entry known = gazetteer.find(surface);
            if (type != null && !isCommonWord(surface, votes, gazetteer) && (known == null || known.type() == type)) {
                types.put(surface, type);
            }
        });
        return types;
    }

    /** Returns whether none of the words says what is named: Co Inc., QTLY, Queen, O. */
    private static boolean isEmpty(String surface) {
        if (surface.length() == 1 || WordLists.isTitle(surface)) {
            return true;
        }
        for (String word : surface.split(" ", -1)) {
            String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!WordLists.isNoName(plain)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a word is one that is not always capitalised: it opens sentences (Sales rose. Sales fell.), or stands
     * in small letters more often than with a capital within a sentence. What the gazetteer has is no such word.
     */
    private static boolean isCommonWord(String surface, NameVotes votes, Gazetteer gazetteer) {
        if (surface.indexOf(' ') >= 0 || gazetteer.find(surface) != null) {
            return false;
        }
        long[] counts = votes.counts().get(surface);
        long seen = NameVotes.seen(counts);
        long within = seen - counts[NameVotes.FIRST];
        boolean opens = seen >= OPENINGS && within <= (1 - SHARE_OF_OPENINGS) * seen;
        long small = votes.inSmall(surface);
        return opens || (small >= OPENINGS && small > within);
    }

    private static NameType majority(String surface, long[] counts) {
        int best = 0;
        long all = counts[NameVotes.NONE] + counts[NameVotes.OTHER];
        for (int i = 0; i < NONE; i++) {
            best = counts[i] > counts[best] ? i : best;
            all += counts[i];
        }
        if (counts[best] * 2 > all) {
            return NameType.values()[best];
        }
        // What no cue types may be known by the words beside it.
        int words = surface.split(" ", -1).length;
        boolean isPerson = words == 2 || words == 3;
        if (isPerson && (counts[NameVotes.SPEAKS] + counts[NameVotes.AFTER_TITLE]) * 4 >= all && best == 0) {
            return NameType.PERSON;
        }
        boolean isPlace = counts[NameVotes.AFTER_PLACE_WORD] * 3 >= all && counts[NameVotes.SPEAKS] == 0;
        return isPlace
                        && all >= LEAST_PLACES
                        && words < 3
                        && WordLists.ofHead(surface) == null
                        && !WordLists.isNoName(surface)
                ? NameType.LOCATION
                : null;
    }

    private static NameType type(String surface, NameVotes votes, NameFeatures features, Gazetteer gazetteer) {
        Gazetteer.Entry known = gazetteer.find(surface);
        if (known != null && !known.evidence().equals("place")) {
            return known.evidence().equals("demonym") ? null : known.type();
        }
        if (isEmpty(surface)) {
            return null;
        }
        double[] scores = WEIGHTS.scores(features.of(surface, votes.counts().get(surface)));
        double[] more = votes.evidence(surface);
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] += more == null ? 0 : more[i];
            best = scores[i] > scores[best] ? i : best;
        }
        return best == NONE ? null : NameType.values()[best];
    }
}
