package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NameBoundsTest {
    private static Name bounds(String text, String span, NameType type) {
        NameTokens tokens = NameTokens.of(text);
        int start = text.indexOf(span);
        return NameBounds.of(tokens, new int[] {0, tokens.count()}, new TaggedSpan(start, start + span.length(), type));
    }

    @Test
    void whoHoldsAnOfficeIsNoOrganization() {
        String text = "The Varna Bank Governor met Orrin Treasurers.";
        assertEquals(new Name(1, 4, null), bounds(text, "Varna Bank Governor", NameType.ORGANIZATION));
        assertEquals(new Name(1, 3, NameType.ORGANIZATION), bounds(text, "Varna Bank", NameType.ORGANIZATION));
        assertEquals(new Name(5, 7, null), bounds(text, "Orrin Treasurers", NameType.LOCATION));
        assertEquals(new Name(5, 7, NameType.PERSON), bounds(text, "Orrin Treasurers", NameType.PERSON));
    }
}
