package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LexiconBuilderTest {
    @Test
    void anAcronymOfNoNameIsNoneAndOneOfANameIsThatName() {
        NameVotes votes = new NameVotes();
        votes.add("VTR", organizations(20));
        votes.add("Vertical Tax Rate", organizations(20));
        votes.add("VTO", organizations(20));
        Map<String, Map<String, Long>> definitions = Map.of(
                "VTR", Map.of("Vertical Tax Rate", 5L),
                "VTO", Map.of("Varna Trade Organization", 5L, "Varna Trade Rate", 9L));
        Map<String, String> names = LexiconBuilder.rows("en", votes, definitions, true).stream()
                .filter(row -> row.surface().startsWith("V") && !row.evidence().equals("place"))
                .filter(row -> row.support() > 0 || row.surface().startsWith("Va"))
                .filter(row -> row.type() == NameType.ORGANIZATION)
                .collect(Collectors.toMap(LexiconRow::surface, LexiconRow::name));
        assertEquals(
                Map.of("VTO", "Varna Trade Organization", "Varna Trade Organization", "Varna Trade Organization"),
                names);
    }

    @Test
    void formsThatDifferInAccentsAndCapitalsAreOneNameAndTheUsualOneStandsForIt() {
        NameVotes votes = new NameVotes();
        votes.add("Ant\u00f3nio Sorvela", persons(30));
        votes.add("Antonio Sorvela", persons(12));
        votes.add("ANTONIO SORVELA", persons(3));
        votes.add("Antonia Sorvela", persons(9));
        Map<String, String> names = LexiconBuilder.rows("en", votes, Map.of(), true).stream()
                .filter(row -> row.surface().toUpperCase(Locale.ROOT).endsWith("SORVELA"))
                .collect(Collectors.toMap(LexiconRow::surface, LexiconRow::name));
        assertEquals(
                Map.of(
                        "Ant\u00f3nio Sorvela", "Ant\u00f3nio Sorvela",
                        "Antonio Sorvela", "Ant\u00f3nio Sorvela",
                        "ANTONIO SORVELA", "Ant\u00f3nio Sorvela",
                        "Antonia Sorvela", "Antonia Sorvela"),
                names);
    }

    @Test
    void aCompanyIsOneWithAndWithoutItsLegalForm() {
        NameVotes votes = new NameVotes();
        votes.add("Varna Oil", organizations(3));
        votes.add("Varna Oil Corp", organizations(30));
        votes.add("Orrin Steel Works Ltd", organizations(12));
        votes.add("Brackwater Shipping Inc", organizations(12));
        votes.add("Brackwater Shipping", none(9));
        votes.add("Tarnish Inc", organizations(12));
        Map<String, String> rows = LexiconBuilder.rows("en", votes, Map.of(), true).stream()
                .filter(row -> row.surface().matches("(Varna|Orrin|Brack|Tarn).*"))
                .collect(Collectors.toMap(
                        LexiconRow::surface, row -> row.entity() + " " + row.name() + " " + row.evidence()));
        assertEquals(
                Map.of(
                        "Varna Oil", "organization:varna oil Varna Oil name",
                        "Varna Oil Corp", "organization:varna oil Varna Oil short_form",
                        "Orrin Steel Works Ltd", "organization:orrin steel works Orrin Steel Works Ltd name",
                        "Orrin Steel Works", "organization:orrin steel works Orrin Steel Works Ltd short_form",
                        "Brackwater Shipping Inc", "organization:brackwater shipping Brackwater Shipping Inc name",
                        "Tarnish Inc", "organization:tarnish Tarnish Inc name"),
                rows);
    }

    @Test
    void whereApostrophesWereLostTheOwnerIsTheName() {
        NameVotes votes = new NameVotes();
        votes.add("Norways", new long[] {0, 0, 3, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        votes.add("Norway", places(40, 0));
        votes.add("Varna Oils", organizations(2));
        votes.add("Varna Oil", organizations(30));
        votes.add("Ana Sorvels", persons(2));
        votes.add("Ana Sorvel", persons(30));
        votes.add("Sorvels", persons(9));
        votes.add("Sorvel", persons(12));
        votes.add("Niger", places(4, 0));
        votes.add("Nigers", places(9, 0));
        assertEquals(
                Map.of(
                        "Norways", "country:no",
                        "Varna Oils", "organization:varna oil",
                        "Ana Sorvels", "person:ana sorvel",
                        "Sorvels", "person:sorvels"),
                named(votes, "Norways", "Varna Oils", "Ana Sorvels", "Sorvels"));
        assertEquals(
                "organization:varna oils",
                LexiconBuilder.rows("es", votes, Map.of(), false).stream()
                        .filter(row -> row.surface().equals("Varna Oils"))
                        .map(LexiconRow::entity)
                        .collect(Collectors.joining()),
                "in other languages names have no owners with s");
        votes.add("Peru", places(30, 1));
        assertEquals(
                Map.of(
                        "Norways",
                        "country:no",
                        "Varna Oils",
                        "organization:varna oils",
                        "Ana Sorvels",
                        "person:ana sorvels"),
                named(votes, "Norways", "Varna Oils", "Ana Sorvels"));
    }

    private static Map<String, String> named(NameVotes votes, String... surfaces) {
        return LexiconBuilder.rows("en", votes, Map.of(), true).stream()
                .filter(row -> List.of(surfaces).contains(row.surface()))
                .collect(Collectors.toMap(LexiconRow::surface, LexiconRow::entity));
    }

    private static long[] places(int all, int owns) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameType.LOCATION.ordinal()] = all;
        counts[NameVotes.OWNS] = owns;
        return counts;
    }

    private static long[] persons(int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameType.PERSON.ordinal()] = all;
        return counts;
    }

    private static long[] organizations(int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameType.ORGANIZATION.ordinal()] = all;
        return counts;
    }

    private static long[] none(int all) {
        long[] counts = new long[NameVotes.SIZE];
        counts[NameVotes.NONE] = all;
        return counts;
    }
}
