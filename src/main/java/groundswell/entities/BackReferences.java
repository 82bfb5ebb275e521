package groundswell.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article says in short after it has said it in full: of persons the surname, or where no one else has it the
 * given name; of organizations the end or the beginning of their name, of companies the first word. It holds within one
 * article only.
 */
final class BackReferences {
    private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");
    private static final Set<String> GROUPS = Set.of("Limited", "Group", "Holdings", "Holding");

    private final Map<String, List<Full>> surnames = new HashMap<>();
    private final Map<String, List<Full>> givenNames = new HashMap<>();
    private final Map<String, Full> parts = new HashMap<>();
    private final Map<String, List<Full>> companies = new HashMap<>();
    /** The first words of all short forms. */
    private final Set<String> beginnings = new HashSet<>();

    private int longest;

    /** A name in full and the token it was first seen at. */
    private record Full(LexiconRow row, int at) {}

    /** Adds a name in full. */
    void add(NameTokens tokens, int from, int to, LexiconRow row) {
        Full full = new Full(row, from);
        if (row.type() == NameType.PERSON) {
            addPerson(tokens, from, to, full);
        } else if (row.type() == NameType.ORGANIZATION) {
            addOrganization(tokens, from, to, full);
        }
    }

    private void addPerson(NameTokens tokens, int from, int end, Full full) {
        int to = end;
        while (to - 1 > from && SUFFIXES.contains(tokens.token(to - 1))) {
            to--;
        }
        if (to - from < 2) {
            return;
        }
        int hyphen = -1;
        for (int i = from + 1; i < to; i++) {
            if (tokens.is(i, NameTokens.HYPHEN)) {
                hyphen = i;
            }
        }
        boolean familyFirst = hyphen == from + 2 && hyphen + 2 == to && !tokens.isCapitalised(to - 1);
        if (familyFirst) {
            put(surnames, tokens.token(from), full);
            put(givenNames, tokens.surface(from + 1, to), full);
            return;
        }
        int surname = to - 1;
        while (surname - 2 > from && tokens.is(surname - 1, NameTokens.HYPHEN)) {
            surname -= 2;
        }
        put(surnames, tokens.surface(surname, to), full);
        int particle = surname;
        while (particle - 1 > from && tokens.isWord(particle - 1) && !tokens.isCapitalised(particle - 1)) {
            particle--;
        }
        if (particle < surname) {
            put(surnames, tokens.surface(particle, to), full);
        }
        if (tokens.token(from).length() > 1 && !tokens.token(from).endsWith(".")) {
            put(givenNames, tokens.surface(from, from + 1), full);
        }
    }

    private void addOrganization(NameTokens tokens, int from, int end, Full full) {
        int to = end;
        while (to - 1 > from && isEnding(tokens.token(to - 1))) {
            to--;
        }
        if (to < end) {
            putPart(tokens.surface(from, to), full);
            put(companies, tokens.token(from), full);
        }
        for (int i = from + 1; i + 2 <= end; i++) {
            if (tokens.isCapitalised(i) && (tokens.isCapitalised(i - 1) || tokens.is(i - 1, NameTokens.POSSESSIVE))) {
                putPart(tokens.surface(i, end), full);
            }
        }
    }

    private static boolean isEnding(String word) {
        return WordLists.isCorporate(word) || GROUPS.contains(word);
    }

    private void putPart(String part, Full full) {
        parts.putIfAbsent(part, full);
        note(part);
    }

    private void note(String part) {
        NameTokens tokens = NameTokens.of(part);
        longest = Math.max(longest, tokens.count());
        if (tokens.count() > 0) {
            beginnings.add(tokens.token(0));
        }
    }

    private void put(Map<String, List<Full>> names, String part, Full full) {
        List<Full> of = names.computeIfAbsent(part, key -> new ArrayList<>());
        if (of.stream()
                .noneMatch(other -> other.row().entity().equals(full.row().entity()))) {
            of.add(full);
        }
        note(part);
    }

    /** Returns the largest number of tokens of a short form. */
    int longest() {
        return longest;
    }

    /** Returns whether a short form may begin with a word. */
    boolean mayBegin(String word) {
        return beginnings.contains(word);
    }

    /** Returns whom a short form means at a place, null where no one. */
    LexiconRow person(String part, int at) {
        List<Full> bearers = surnames.get(part);
        if (bearers == null) {
            bearers = givenNames.get(part);
            if (bearers == null || bearers.size() > 1) {
                return null;
            }
        }
        Full nearest = bearers.get(0);
        for (Full bearer : bearers) {
            if (bearer.at() < at) {
                nearest = bearer;
            }
        }
        return nearest.row();
    }

    /** Returns which organization a short form means, null where none. */
    LexiconRow organization(String part) {
        Full full = parts.get(part);
        if (full != null) {
            return full.row();
        }
        List<Full> bearers = companies.get(part);
        return bearers == null || bearers.size() > 1 ? null : bearers.get(0).row();
    }
}
