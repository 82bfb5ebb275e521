package groundswell.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the lexicon of a language out of what was seen of it: which forms are names, and which of them name the same.
 * Forms are brought together by their spelling alone where that leaves no doubt, by definitions of acronyms, and by the
 * gazetteer; never by a surname.
 */
final class LexiconBuilder {
    /** Share of an acronym's definitions that must be of one entity. */
    private static final double MAJORITY = 2 / 3.0;

    /** Places of which there are two and more. */
    private static final Set<String> SEVERAL = Set.of(
            "Americas", "Koreas", "Germanys", "Chinas", "Virginias", "Carolinas", "Dakotas", "Congos", "Guineas");

    private final Gazetteer gazetteer;
    private final NameVotes votes;
    private final Map<String, NameType> types;
    private final Map<String, String> canonical = new TreeMap<>();
    private final Map<String, String> evidence = new HashMap<>();
    private final List<LexiconRow> rows = new ArrayList<>();
    private final Map<String, LexiconRow> bySurface = new TreeMap<>();

    private LexiconBuilder(String lang, NameVotes votes, boolean tagged) {
        this.gazetteer = Gazetteer.of(lang);
        this.votes = votes;
        this.types = tagged ? LexiconRules.types(votes, gazetteer) : LexiconRules.majorities(votes, gazetteer);
    }

    /**
     * Returns the rows of a language, sorted by form.
     *
     * @param definitions for each acronym its long forms, and how often each was given
     * @param tagged whether a tagger made the proposals, not capitals and cues alone
     */
    static List<LexiconRow> rows(
            String lang, NameVotes votes, Map<String, Map<String, Long>> definitions, boolean tagged) {
        LexiconBuilder builder = new LexiconBuilder(lang, votes, tagged);
        Map<String, Map<String, Long>> names = builder.names(definitions);
        builder.addDefined(names);
        builder.join();
        builder.addRows();
        if (lang.equals("en")) {
            builder.addOwners();
        }
        builder.addAcronyms(names);
        return builder.rows;
    }

    /** Returns the definitions that name something: a product or a rate is no name, and its acronym is none. */
    private Map<String, Map<String, Long>> names(Map<String, Map<String, Long>> definitions) {
        Map<String, Map<String, Long>> names = new TreeMap<>();
        definitions.forEach((acronym, forms) -> {
            Map<String, Long> named = new TreeMap<>(forms);
            named.keySet().removeIf(form -> WordLists.isOtherHead(form.substring(form.lastIndexOf(' ') + 1)));
            if (named.isEmpty()) {
                types.remove(acronym);
                types.keySet().removeAll(forms.keySet());
            } else {
                names.put(acronym, named);
            }
        });
        return names;
    }

    private void addDefined(Map<String, Map<String, Long>> definitions) {
        definitions.values().forEach(forms -> forms.keySet().forEach(form -> {
            if (gazetteer.find(form) == null) {
                types.putIfAbsent(form, NameType.ORGANIZATION);
            }
        }));
    }

    /** Finds the forms that are spelt alike; the best supported stands for all. */
    private void join() {
        Map<String, List<String>> alike = new TreeMap<>();
        types.forEach((surface, type) -> {
            boolean single = surface.indexOf(' ') < 0 && surface.indexOf('-') < 0;
            if (type != NameType.PERSON || !single) {
                alike.computeIfAbsent(type.id() + ":" + NameKeys.letters(type, surface), key -> new ArrayList<>())
                        .add(surface);
            }
        });
        for (List<String> forms : alike.values()) {
            forms.sort(Comparator.comparing(LexiconBuilder::isCorporate)
                    .thenComparing(form -> -support(form))
                    .thenComparing(form -> form));
            for (String form : forms) {
                canonical.put(form, forms.get(0));
                evidence.put(form, form.equals(forms.get(0)) ? "name" : variant(form, forms.get(0)));
            }
        }
    }

    private static boolean isCorporate(String form) {
        return !NameKeys.withoutCorporate(form).equals(form);
    }

    private static String variant(String form, String other) {
        if (isCorporate(form) != isCorporate(other)) {
            return "short_form";
        }
        return form.length() != other.length() && NameKeys.hasInitial(form) != NameKeys.hasInitial(other)
                ? "initial"
                : "spelling";
    }

    private long support(String surface) {
        long[] counts = votes.counts().get(surface);
        return counts == null ? 0 : counts[0] + counts[1] + counts[2];
    }

    private void addRows() {
        Map<String, Gazetteer.Entry> known = new HashMap<>();
        gazetteer.entries().forEach((surface, entry) -> {
            add(new LexiconRow(surface, entry.id(), entry.name(), entry.type(), entry.evidence(), support(surface)));
            if (!entry.evidence().equals("demonym")) {
                known.putIfAbsent(entry.type().id() + ":" + NameKeys.letters(entry.type(), surface), entry);
            }
        });
        types.forEach((surface, type) -> {
            String name = canonical.getOrDefault(surface, surface);
            Gazetteer.Entry entry = known.get(type.id() + ":" + NameKeys.letters(type, name));
            if (entry != null) {
                add(new LexiconRow(surface, entry.id(), entry.name(), type, "spelling", support(surface)));
            } else {
                String why = evidence.getOrDefault(surface, "name");
                add(new LexiconRow(surface, Gazetteer.id(type, name), name, type, why, support(surface)));
            }
        });
        addShortForms();
    }

    /** A company is also named without what says that it is one, even where no sentence with that was looked at. */
    private void addShortForms() {
        for (LexiconRow row : List.copyOf(rows)) {
            String shorter = NameKeys.withoutCorporate(row.surface());
            boolean isSeen = votes.counts().containsKey(shorter)
                    && NameVotes.seen(votes.counts().get(shorter)) > 0;
            if (row.type() == NameType.ORGANIZATION && shorter.indexOf(' ') > 0 && !isSeen) {
                add(new LexiconRow(shorter, row.entity(), row.name(), row.type(), "short_form", 0));
            }
        }
    }

    /**
     * Takes the owner for what it is where an English article has lost its apostrophes: Norways is Norway's. Countries and
     * other known places have no plural; what was learned is taken so where no article has apostrophes, but not surnames,
     * which may end in s.
     */
    private void addOwners() {
        boolean lost = !votes.hasApostrophes();
        new TreeMap<>(votes.counts()).forEach((surface, counts) -> {
            LexiconRow owner = surface.endsWith("s") ? bySurface.get(surface.substring(0, surface.length() - 1)) : null;
            if (owner == null || owner.isDemonym() || SEVERAL.contains(surface)) {
                return;
            }
            boolean isSurname = owner.type() == NameType.PERSON && surface.indexOf(' ') < 0;
            long seen = NameVotes.seen(counts);
            boolean isKnown = gazetteer.find(owner.surface()) != null && owner.type() == NameType.LOCATION;
            if ((isKnown || (lost && !isSurname))
                    && gazetteer.find(surface) == null
                    && seen > 0
                    && seen <= support(owner.surface())) {
                LexiconRow row = new LexiconRow(
                        surface, owner.entity(), owner.name(), owner.type(), "spelling", support(surface));
                rows.remove(bySurface.put(surface, row));
                rows.add(row);
            }
        });
    }

    private void add(LexiconRow row) {
        if (bySurface.putIfAbsent(row.surface(), row) == null) {
            rows.add(row);
        }
    }

    private void addAcronyms(Map<String, Map<String, Long>> definitions) {
        definitions.forEach((acronym, forms) -> {
            Map<String, Long> byEntity = new TreeMap<>();
            long all = 0;
            for (Map.Entry<String, Long> form : forms.entrySet()) {
                byEntity.merge(bySurface.get(form.getKey()).entity(), form.getValue(), Long::sum);
                all += form.getValue();
            }
            LexiconRow known = bySurface.get(acronym);
            boolean isFixed = known != null && gazetteer.find(acronym) != null;
            Map.Entry<String, Long> best = byEntity.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Long>comparingByKey().reversed()))
                    .orElseThrow();
            if (isFixed || best.getValue() < MAJORITY * all) {
                return;
            }
            LexiconRow full = forms.keySet().stream()
                    .map(bySurface::get)
                    .filter(row -> row.entity().equals(best.getKey()))
                    .findFirst()
                    .orElseThrow();
            rows.remove(known);
            LexiconRow row =
                    new LexiconRow(acronym, full.entity(), full.name(), full.type(), "acronym", best.getValue());
            bySurface.put(acronym, row);
            rows.add(row);
        });
        rows.sort(Comparator.comparing(LexiconRow::surface));
    }
}
