package groundswell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class TextHashTest {
    @Test
    void theSamePartsGiveTheSameName() {
        assertEquals(TextHash.of("a", "b"), TextHash.of("a", "b"));
        assertEquals(32, TextHash.of("a").length());
        assertEquals(TextHash.of("a").toLowerCase(java.util.Locale.ROOT), TextHash.of("a"));
    }

    @Test
    void theNameIsAPrefixOfSha256() {
        // printf 'bank\001\000' | sha256sum
        assertEquals("4a8e7d24c9eee6977198e62453dcf29b", TextHash.of("bank"));
    }

    @Test
    void whereAPartEndsMatters() {
        assertNotEquals(TextHash.of("ab", "c"), TextHash.of("a", "bc"));
        assertNotEquals(TextHash.of("ab"), TextHash.of("a", "b"));
        assertNotEquals(TextHash.of("a"), TextHash.of("a", ""));
    }

    @Test
    void aNullPartIsNoEmptyOne() {
        assertNotEquals(TextHash.of("a", null), TextHash.of("a", ""));
        assertNotEquals(TextHash.of(null, "a"), TextHash.of("a", null));
    }
}
