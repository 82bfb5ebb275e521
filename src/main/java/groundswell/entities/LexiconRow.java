package groundswell.entities;

import java.time.LocalDate;

/**
 * One form of a name: a row of name_lexicon, or of the user's own list.
 *
 * @param surface as written
 * @param entity id of what it names
 * @param name the name that stands for all
 * @param type of the entity
 * @param evidence why the form names the entity
 * @param support sentences in which the form was taken for a name
 * @param validFrom first day on which it does, null for any
 * @param validTo last day on which it does, null for any
 */
record LexiconRow(
        String surface,
        String entity,
        String name,
        NameType type,
        String evidence,
        long support,
        LocalDate validFrom,
        LocalDate validTo) {
    LexiconRow(String surface, String entity, String name, NameType type, String evidence, long support) {
        this(surface, entity, name, type, evidence, support, null, null);
    }

    boolean isValid(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isDemonym() {
        return evidence.equals("demonym");
    }
}
