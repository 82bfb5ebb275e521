package groundswell.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DatelineTest {
    @Test
    void agenciesWriteItInManyForms() {
        assertDateline("SEOUL", "June 19", "Yonhap", "SEOUL, June 19 (Yonhap) -- ", "The treaty");
        assertDateline("NAIROBI, Kenya", null, "AP", "NAIROBI, Kenya (AP) _ ", "Workers");
        assertDateline("LITTLE ROCK, Ark.", null, null, "LITTLE ROCK, Ark. _ ", "The place");
        assertDateline("NEW YORK", "Oct 19", null, "NEW YORK, Oct 19 - ", "Stocks");
        assertDateline("Berlin", null, "dpa", "Berlin (dpa) - ", "Der Kanzler");
        assertDateline("PARIS", "19 juin", "AFP", "PARIS, 19 juin 2024 (AFP) - ", "Le ministre");
        assertDateline("Madrid", "19 jun", "EFE", "Madrid, 19 jun (EFE).- ", "El Gobierno");
        assertDateline(null, null, "Reuters", "(Reuters) - ", "Oil rose");
        assertDateline("SHAH ALAM", null, null, "SHAH ALAM, Thurs. - ", "The police");
        assertDateline(
                "\u041c\u041e\u0421\u041a\u0412\u0410",
                "19 \u0438\u044e\u043d\u044f",
                "TASS",
                "\u041c\u041e\u0421\u041a\u0412\u0410, 19 \u0438\u044e\u043d\u044f. /\u0422\u0410\u0421\u0421/. ",
                "\u0413\u043b\u0430\u0432\u0430");
    }

    @Test
    void asiaWritesItItsOwnWay() {
        assertDateline(
                "\uc11c\uc6b8",
                null,
                "Yonhap",
                "(\uc11c\uc6b8=\uc5f0\ud569\ub274\uc2a4) \ud64d\uae38\ub3d9 \uae30\uc790 = ",
                "\uc815\ubd80\uac00");
        assertDateline(
                "\u5317\u4eac",
                "6\u670819\u65e5",
                "Xinhua",
                "\u65b0\u534e\u793e\u5317\u4eac6\u670819\u65e5\u7535(\u8bb0\u8005\u5f20\u4e09)",
                "\u4e2d\u56fd");
        assertDateline(null, null, "CCTV", "\u592e\u89c6\u7f51\u6d88\u606f(\u65b0\u95fb\u8054\u64ad):", "\u4e2d\u56fd");
        assertDateline(
                "\u30ef\u30b7\u30f3\u30c8\u30f3",
                null,
                "Kyodo",
                "\u3010\u30ef\u30b7\u30f3\u30c8\u30f3\u5171\u540c\u3011",
                "\u7c73\u56fd");
        assertDateline(null, "2012\u5e743\u67084\u65e5", null, "\u30102012\u5e743\u67084\u65e5\u3011", "\u6771\u4eac");
    }

    @Test
    void whatOnlyLooksLikeOneIsText() {
        for (String text : new String[] {
            "NASA - the space agency - said",
            "LONDON GOLD FIX - APRIL 7",
            "UPDATE -- The talks",
            "Apple (maker of phones): shares rose",
            "President Clinton (left) said",
            "PEOPLE from across the world",
            "NEW YORK, a city of",
            "[\ud3b8\uc9d1\uad6d\uc5d0\uc11c] \uc77c\ubcf8",
            "\u3010\u7279\u96c6\u3011\u6771\u4eac",
            ""
        }) {
            assertTrue(Dateline.at(text, 0, text.length()).isEmpty(), text);
        }
    }

    private static void assertDateline(String place, String day, String agency, String dateline, String text) {
        String all = dateline + text;
        assertEquals(
                new Dateline(dateline.length(), place, day, agency),
                Dateline.at(all, 0, all.length()).orElseThrow(() -> new AssertionError("none in " + all)));
    }
}
