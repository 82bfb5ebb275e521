package groundswell.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String LATIN = "<p>Le maire a \u00e9t\u00e9 r\u00e9\u00e9lu hier \u00e0 N\u00eemes</p>";
    private static final String CHINESE =
            "<p>\u5e02\u653f\u5e9c\u4eca\u5929\u516c\u5e03\u4e86\u65b0\u7684\u5730\u94c1\u7ebf\u8def</p>";
    private static final String JAPANESE =
            "<p>\u5e02\u9577\u306f\u6628\u65e5\u3001\u65b0\u3057\u3044\u99c5\u306e\u8a08\u753b\u3092\u767a\u8868\u3057\u307e\u3057\u305f</p>";
    private static final String KOREAN =
            "<p>\uc2dc\uc7a5\uc740 \uc5b4\uc81c \uc0c8\ub85c\uc6b4 \uc9c0\ud558\ucca0 \uacc4\ud68d\uc744 \ubc1c\ud45c\ud588\ub2e4</p>";
    private static final String RUSSIAN =
            "<p>\u041c\u044d\u0440 \u0433\u043e\u0440\u043e\u0434\u0430 \u043e\u0431\u044a\u044f\u0432\u0438\u043b \u043e \u043d\u043e\u0432\u043e\u0439 \u043b\u0438\u043d\u0438\u0438 \u043c\u0435\u0442\u0440\u043e</p>";

    @Test
    void aByteOrderMarkOverridesEverything() {
        byte[] utf8 = ("\ufeff" + LATIN).getBytes(StandardCharsets.UTF_8);
        assertEquals(LATIN, PageText.decode(utf8, utf8.length, "text/html; charset=windows-1251"));
        byte[] little = ("\ufeff" + LATIN).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(LATIN, PageText.decode(little, little.length, "text/html; charset=utf-8"));
        byte[] big = ("\ufeff" + LATIN).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(LATIN, PageText.decode(big, big.length, null));
    }

    @Test
    void theHeaderOverridesThePage() {
        String page = "<meta charset=\"shift_jis\">" + RUSSIAN;
        assertDecoded(page, "KOI8-R", "text/html; charset=\"koi8-r\"");
        assertDecoded(LATIN, "UTF-16LE", "text/html;charset=utf-16");
    }

    @Test
    void oldAsianSetsAreReadAsTheLargerSetsThatPagesMean() {
        assertDecoded(CHINESE, "GBK", "text/html; charset=gb2312");
        assertDecoded(JAPANESE, "windows-31j", "text/html; charset=Shift_JIS");
        assertDecoded(KOREAN, "x-windows-949", "text/html; charset=EUC-KR");
        assertDecoded("<p>\u5e02\u653f\u5e9c\u516c\u4f48</p>", "Big5", "text/html; charset=Big5");
    }

    @Test
    void thePageDeclaresWhereTheHeaderDoesNot() {
        assertDecoded("<head><meta charset='euc-kr'>" + KOREAN, "EUC-KR", "text/html");
        assertDecoded("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; CHARSET=gb2312\">" + CHINESE, "GBK", null);
        assertDecoded("<?xml version=\"1.0\" encoding=\"EUC-JP\"?>" + JAPANESE, "EUC-JP", null);
        assertDecoded("<meta charset=utf-16>" + LATIN, "UTF-8", null);
    }

    @Test
    void anUnknownLabelIsAsGoodAsNone() {
        assertDecoded("<meta charset=nonsense><meta charset=koi8-r>" + RUSSIAN, "KOI8-R", "text/html; charset=what?");
    }

    @Test
    void latinDeclaredAndUtf8MeantIsUtf8() {
        assertDecoded(LATIN, "UTF-8", "text/html; charset=ISO-8859-1");
        assertDecoded("<meta charset=latin1>" + LATIN, "UTF-8", null);
    }

    @Test
    void utf8DeclaredAndLatinMeantIsLatin() {
        assertDecoded(LATIN, "windows-1252", "text/html; charset=utf-8");
        assertDecoded("<meta charset=iso-8859-1>" + LATIN, "windows-1252", "text/html; charset=utf-8");
    }

    @Test
    void damagedUtf8StaysUtf8() {
        byte[] bytes = (LATIN + RUSSIAN).getBytes(StandardCharsets.UTF_8);
        bytes[5] = (byte) 0xff;
        String text = PageText.decode(bytes, bytes.length, "text/html; charset=utf-8");
        assertEquals((LATIN + RUSSIAN).substring(6), text.substring(6));
        assertEquals('\ufffd', text.charAt(5));
    }

    @Test
    void aPageCutWithinACharacterIsStillUtf8() {
        byte[] bytes = "caf\u00e9 \u65b0".getBytes(StandardCharsets.UTF_8);
        assertEquals("caf\u00e9 \ufffd", PageText.decode(bytes, bytes.length - 1, null));
    }

    @Test
    void undeclaredBytesAreGuessed() {
        assertDecoded(LATIN, "windows-1252", null);
        assertDecoded("<p>\u201cQuoted\u201d \u2013 100 \u20ac</p>", "windows-1252", null);
        assertDecoded(CHINESE, "GBK", null);
        assertDecoded(JAPANESE, "windows-31j", null);
        assertDecoded(JAPANESE, "EUC-JP", null);
        assertDecoded(KOREAN, "EUC-KR", null);
        assertDecoded(RUSSIAN, "windows-1251", null);
        assertDecoded("<html lang=\"ru\">" + RUSSIAN, "KOI8-R", null);
        assertDecoded("<html lang=pl><p>Zdj\u0119cie \u0142\u00f3dki na \u015brodku rzeki</p>", "ISO-8859-2", null);
    }

    @Test
    void onlyTheGivenLengthIsRead() {
        byte[] bytes = "abcdef".getBytes(StandardCharsets.UTF_8);
        assertEquals("abc", PageText.decode(bytes, 3, null));
        assertEquals("", PageText.decode(bytes, 0, null));
    }

    @Test
    void randomBytesAndHeadersAreDecodedToSomething() {
        SplittableRandom random = new SplittableRandom(7);
        String[] names = {
            "utf-8", "gbk", "big5", "shift_jis", "euc-kr", "iso-2022-jp", "utf-16", "x-\u0000", "", "utf-7"
        };
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String header = "text/html; charset=" + names[random.nextInt(names.length)];
            assertNotNull(PageText.decode(bytes, random.nextInt(bytes.length + 1), header));
            assertNotNull(PageText.decode(bytes, bytes.length, null));
        }
    }

    private static void assertDecoded(String page, String encoding, String header) {
        byte[] bytes = page.getBytes(Charset.forName(encoding));
        assertEquals(page, PageText.decode(bytes, bytes.length, header));
    }
}
