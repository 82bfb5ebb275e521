package groundswell.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a form of a name as numbers, from which {@link LexiconRules} tells whether it is one. */
final class NameFeatures {
    /** The numbers' names, in their order; those of contexts are shares of the form's occurrences. */
    static final List<String> NAMES = List.of(
            "bias",
            "person",
            "organization",
            "location",
            "other",
            "none",
            "support",
            "first",
            "after_the",
            "after_place_word",
            "after_by",
            "after_of",
            "after_title",
            "owns",
            "speaks",
            "before_comma",
            "after_comma",
            "quoted",
            "after_small",
            "before_small",
            "beside_and",
            "is",
            "beside_capital",
            "single",
            "two",
            "long",
            "acronym",
            "capitals",
            "digit",
            "mixed",
            "hyphen",
            "organization_head",
            "location_head",
            "other_head",
            "of",
            "surname",
            "given",
            "part",
            "place",
            "demonym",
            "single_person",
            "single_organization",
            "single_location",
            "organization_head_tagged",
            "once",
            "article_word",
            "known_given",
            "sure",
            "corporate",
            "listed_given",
            "listed_given_full",
            "single_organization_after_place_word",
            "single_organization_after_the",
            "single_organization_first",
            "single_organization_owns",
            "single_organization_speaks",
            "person_after_place_word",
            "person_after_the",
            "location_speaks",
            "organization_quoted",
            "none_single_acronym",
            "none_first",
            "location_after_place_word",
            "location_after_the",
            "full_organization_once",
            "listed_person",
            "listed_organization",
            "listed_location",
            "place_first",
            "place_last",
            "place_ending",
            "plural",
            "plural_after_the",
            "place_first_plural",
            "listed_given_surname");

    private static final Set<String> CORPORATE = Set.of(
            "Corp.", "Corp", "Inc.", "Inc", "Co.", "Co", "Ltd.", "Ltd", "Group", "PLC", "Plc", "AG", "SA", "Holdings");

    private static final List<String> PLACE_ENDINGS = List.of(
            "ville", "ton", "burg", "berg", "shire", "land", "ford", "stan", "grad", "polis", "ham", "bury", "mouth",
            "port", "wick", "borough", "stadt", "dorf", "abad", "pur", "ia");

    private final Map<String, Integer> surnames = new HashMap<>();
    private final Map<String, Integer> givenNames = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Gazetteer gazetteer;

    /** Looks through all forms for those that are part of others. */
    NameFeatures(NameVotes votes, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        votes.counts().forEach((surface, counts) -> {
            int first = surface.indexOf(' ');
            int last = surface.lastIndexOf(' ');
            long typed = counts[0] + counts[1] + counts[2];
            if (last > 0 && counts[0] * 2 > typed) {
                surnames.merge(surface.substring(last + 1), 1, Integer::sum);
                givenNames.merge(surface.substring(0, first), 1, Integer::sum);
            } else if (last > 0 && typed > 0) {
                parts.merge(surface.substring(last + 1), 1, Integer::sum);
                parts.merge(surface.substring(0, first), 1, Integer::sum);
            }
        });
    }

    /** Returns the numbers of a form, in the order of {@link #NAMES}. */
    double[] of(String surface, long[] counts) {
        double[] values = new double[NAMES.size()];
        double all = 0;
        for (int i = 0; i < 5; i++) {
            all += counts[i];
        }
        int at = 0;
        values[at++] = 1;
        for (int i = 0; i < 5; i++) {
            values[at++] = counts[i] / all;
        }
        values[at++] = Math.min(3, Math.log(all));
        for (int i = NameVotes.FIRST; i < NameVotes.IN_SMALL; i++) {
            values[at++] = counts[i] / all;
        }
        String[] words = surface.split(" ", -1);
        String last = words[words.length - 1];
        boolean single = words.length == 1;
        values[at++] = single ? 1 : 0;
        values[at++] = words.length == 2 ? 1 : 0;
        values[at++] = words.length > 3 ? 1 : 0;
        boolean upper = surface.equals(surface.toUpperCase(java.util.Locale.ROOT));
        values[at++] = single && upper && surface.length() <= 6 ? 1 : 0;
        values[at++] = upper && surface.length() > 6 ? 1 : 0;
        values[at++] = surface.chars().anyMatch(Character::isDigit) ? 1 : 0;
        values[at++] = isMixed(last) ? 1 : 0;
        values[at++] = surface.indexOf('-') > 0 ? 1 : 0;
        NameType head = single ? null : WordLists.ofHead(last);
        int of = surface.indexOf(" of ");
        if (of > 0 && head == null) {
            String before = surface.substring(0, of);
            head = WordLists.ofHead(before.substring(before.lastIndexOf(' ') + 1));
        }
        values[at++] = head == NameType.ORGANIZATION ? 1 : 0;
        values[at++] = head == NameType.LOCATION ? 1 : 0;
        boolean otherOf = of > 0 && WordLists.isOtherHead(surface.substring(surface.lastIndexOf(' ', of - 1) + 1, of));
        values[at++] = otherOf || WordLists.isOtherHead(last) ? 1 : 0;
        values[at++] = of > 0 ? 1 : 0;
        values[at++] = single ? Math.min(2, surnames.getOrDefault(surface, 0)) : 0;
        values[at++] = single ? Math.min(2, givenNames.getOrDefault(surface, 0)) : 0;
        values[at++] = single ? Math.min(2, parts.getOrDefault(surface, 0)) : 0;
        Gazetteer.Entry known = gazetteer.find(surface);
        values[at++] = known != null && known.evidence().equals("place") ? 1 : 0;
        Gazetteer.Entry first = gazetteer.find(words[0]);
        values[at++] = !single && first != null && first.evidence().equals("demonym") ? 1 : 0;
        for (int i = 0; i < 3; i++) {
            values[at++] = single ? counts[i] / all : 0;
        }
        values[at++] = head == NameType.ORGANIZATION ? counts[1] / all : 0;
        values[at++] = all == 1 ? 1 : 0;
        values[at++] = single && (WordLists.isNoName(surface) || WordLists.isTitle(surface)) ? 1 : 0;
        values[at++] = single || words.length > 3
                ? 0
                : Math.min(2, givenNames.getOrDefault(words[0], 0) - (counts[0] * 2 > all ? 1 : 0));
        values[at++] = all > 1 && counts[0] + counts[1] + counts[2] == all ? 1 : 0;
        values[at++] = !single && CORPORATE.contains(last) ? 1 : 0;
        boolean given = WordLists.isGivenName(words[0]);
        values[at++] = given && single ? 1 : 0;
        values[at++] = given && !single && head == null ? 1 : 0;
        double organization = single ? counts[1] / all : 0;
        values[at++] = organization * counts[NameVotes.AFTER_PLACE_WORD] / all;
        values[at++] = organization * counts[NameVotes.AFTER_THE] / all;
        values[at++] = organization * counts[NameVotes.FIRST] / all;
        values[at++] = organization * counts[NameVotes.OWNS] / all;
        values[at++] = organization * counts[NameVotes.SPEAKS] / all;
        values[at++] = counts[0] / all * counts[NameVotes.AFTER_PLACE_WORD] / all;
        values[at++] = counts[0] / all * counts[NameVotes.AFTER_THE] / all;
        values[at++] = counts[2] / all * counts[NameVotes.SPEAKS] / all;
        values[at++] = counts[1] / all * counts[NameVotes.QUOTED] / all;
        values[at++] = single && upper && surface.length() <= 6 ? counts[NameVotes.NONE] / all : 0;
        values[at++] = counts[NameVotes.NONE] / all * counts[NameVotes.FIRST] / all;
        values[at++] = counts[2] / all * counts[NameVotes.AFTER_PLACE_WORD] / all;
        values[at++] = counts[2] / all * counts[NameVotes.AFTER_THE] / all;
        values[at++] = !single && head == null && all == 1 ? counts[1] / all : 0;
        for (int i = 0; i < 3; i++) {
            values[at++] = counts[NameVotes.LISTED_PERSON + i] / all;
        }
        boolean placeFirst = !single && isPlace(words[0]);
        values[at++] = placeFirst ? 1 : 0;
        values[at++] = !single && isPlace(last) ? 1 : 0;
        values[at++] = head == null && PLACE_ENDINGS.stream().anyMatch(last::endsWith) ? 1 : 0;
        boolean plural = last.length() > 3 && last.endsWith("s") && !last.endsWith("ss");
        values[at++] = plural ? 1 : 0;
        values[at++] = plural ? counts[NameVotes.AFTER_THE] / all : 0;
        values[at++] = plural && placeFirst ? 1 : 0;
        values[at++] = given && single && surnames.containsKey(surface) ? 1 : 0;
        return values;
    }

    private boolean isPlace(String word) {
        Gazetteer.Entry entry = gazetteer.find(word);
        return entry != null
                && entry.type() == NameType.LOCATION
                && !entry.evidence().equals("demonym");
    }

    private static boolean isMixed(String word) {
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            if (small && Character.isUpperCase(word.charAt(i))) {
                return true;
            }
            small |= Character.isLowerCase(word.charAt(i));
        }
        return false;
    }
}
