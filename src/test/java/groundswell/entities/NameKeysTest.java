package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameKeysTest {
    @Test
    void allSpellingsOfANameHaveOneId() {
        for (String name : List.of("Varna Oil", "Varna Oil Corp", "Varna Oil Corp.", "VARNA OIL CO INC")) {
            assertEquals("varna oil", NameKeys.plain(NameType.ORGANIZATION, name), name);
        }
        for (String name : List.of("Sorvel, Brum and Co", "Sorvel, Brum & Co.", "Sorvel, Brum and Co Inc")) {
            assertEquals("sorvel brum", NameKeys.plain(NameType.ORGANIZATION, name), name);
        }
        assertEquals("us senate", NameKeys.plain(NameType.ORGANIZATION, "U.S. Senate"));
        assertEquals("ana sorvel", NameKeys.plain(NameType.PERSON, "Ana M. Sorvel"));
        assertEquals("jp sorvel", NameKeys.plain(NameType.PERSON, "J.P. Sorvel"));
        assertEquals("orrin varna basin", NameKeys.plain(NameType.LOCATION, "Orrin-Varna Basin"));
        assertEquals("st varn", NameKeys.plain(NameType.LOCATION, "St. Varn"));
    }

    @Test
    void whatDistinguishesNamesStays() {
        assertEquals("company", NameKeys.plain(NameType.ORGANIZATION, "Company"));
        assertEquals("varna.com", NameKeys.plain(NameType.ORGANIZATION, "Varna.com Inc"));
        assertEquals("varna co", NameKeys.plain(NameType.LOCATION, "Varna Co"));
        assertEquals("j sorvel", NameKeys.plain(NameType.PERSON, "J. Sorvel"));
        assertEquals("malcolm x", NameKeys.plain(NameType.PERSON, "Malcolm X"));
    }

    @Test
    void lettersAloneTellWhetherNamesAreSpeltAlike() {
        assertEquals("antoniosorvela", NameKeys.letters(NameType.PERSON, "Ant\u00f3nio J. Sorvela"));
        assertEquals("r&dvarna", NameKeys.letters(NameType.ORGANIZATION, "R&D-Varna Ltd."));
    }

    @Test
    void initialsAreSingleCapitals() {
        assertTrue(NameKeys.hasInitial("Ana M Sorvel"));
        assertTrue(NameKeys.hasInitial("Ana M. Sorvel"));
        assertFalse(NameKeys.hasInitial("Ana al Sorvel"));
    }
}
