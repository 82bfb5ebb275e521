package groundswell.formats;

import static groundswell.formats.Encoded.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeFileTest {
    @Test
    void theFirstLineOfATextIsItsTitleAndTheRestItsBody() {
        Item item = only(Format.TEXT, bytes("\ufeff\n  \r\n  Pier opens \r\n\nBoats came.\nThen rain.\n"));
        assertEquals("Pier opens", item.value("title", false));
        assertEquals("\nBoats came.\nThen rain.\n", item.value("body", true));
        Item title = only(Format.TEXT, bytes("Pier opens"));
        assertEquals("Pier opens", title.value("title", false));
        assertNull(title.value("body", true));
    }

    @Test
    void anEmptyTextIsAnItemWithoutFields() {
        for (String text : new String[] {"", "\n \n", "\ufeff"}) {
            Item item = only(Format.TEXT, bytes(text));
            assertNull(item.problem());
            assertNull(item.value("title", false));
        }
    }

    @Test
    void bytesThatAreNotUtf8RejectAText() {
        Item item = only(Format.TEXT, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("invalid_utf8", item.problem().id());
        assertEquals("caf\ufffd", item.excerpt());
    }

    @Test
    void oddCharactersAreTaken() {
        assertEquals(
                "a\u0000\u202eb", only(Format.TEXT, bytes("a\u0000\u202eb\n")).value("title", false));
    }

    @Test
    void aPageIsDecodedAsItDeclares() {
        byte[] page = "<meta charset=windows-1252><p>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "<meta charset=windows-1252><p>caf\u00e9",
                only(Format.HTML, page).value("html", false));
    }

    @Test
    void whatIsLongerThanAllowedIsRejected() {
        assertNull(only(Format.TEXT, new byte[1000]).problem());
        for (Format format : new Format[] {Format.TEXT, Format.HTML}) {
            Item item = only(format, new byte[1001]);
            assertEquals("row_too_long", item.problem().id());
            assertEquals("more than 1000 bytes", item.detail());
        }
    }

    private static Item only(Format format, byte[] file) {
        try (Items items = Items.of(format, new ByteArrayInputStream(file), 1000)) {
            Item item = items.next();
            assertNull(items.next());
            return item;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
