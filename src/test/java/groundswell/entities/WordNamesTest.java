package groundswell.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import groundswell.text.NameWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that Chinese, Japanese and Korean sentences of our own propose. */
class WordNamesTest {
    @Test
    void aChinesePersonIsToldByATitleOrAnotherPersonBeside() {
        assertEquals(List.of("王毅 PERSON", "北京 LOCATION", "外交部 ORGANIZATION"), names("zh", "部长王毅昨天在北京说，外交部已经回答。"));
        assertEquals(List.of("王沪宁 PERSON", "韩正 PERSON"), names("zh", "王沪宁、韩正昨天到会。"));
        assertEquals(List.of("李强 untold"), names("zh", "李强昨天到了。"));
    }

    @Test
    void theCharactersOfAForeignChineseNameAreOneName() {
        assertEquals(List.of("古特雷斯 PERSON"), names("zh", "秘书长古特雷斯说。"));
        assertEquals(List.of("扎波罗热 LOCATION"), names("zh", "扎波罗热地区下雨了。"));
    }

    @Test
    void aChineseSurnameWithATitleIsNoName() {
        assertEquals(List.of(), names("zh", "习主席昨天说。"));
    }

    @Test
    void aJapaneseSurnameNeedsAGivenName() {
        assertEquals(List.of("安倍晋三 PERSON", "東京都 LOCATION", "気象庁 ORGANIZATION"), names("ja", "安倍晋三氏は東京都で気象庁を訪れた。"));
        assertEquals(List.of(), names("ja", "高橋さんは笑った。"));
    }

    @Test
    void aDotJoinsAForeignJapaneseName() {
        assertEquals(List.of("ジョージ・ブッシュ PERSON"), names("ja", "ジョージ・ブッシュは笑った。"));
    }

    @Test
    void anOrganizationHasTheNounsBeforeItsEnd() {
        assertEquals(List.of("兵庫県警 ORGANIZATION"), names("ja", "兵庫県警は発表した。"));
        assertEquals(List.of("서울대병원 ORGANIZATION"), names("ko", "서울대병원이 문을 열었다."));
    }

    @Test
    void aKoreanPersonHasATitleAndAPlaceAParticleOrAnEnd() {
        assertEquals(List.of("이재명 PERSON", "부산 LOCATION"), names("ko", "이재명 대표는 부산에서 말했다."));
        assertEquals(List.of("종로구 LOCATION"), names("ko", "종로구가 젖었다."));
        assertEquals(List.of("이재명 untold"), names("ko", "이재명이 웃었다."));
        assertEquals(List.of("김재원 PERSON"), names("ko", "김재원 최고위원은 웃었다."));
    }

    @Test
    void nounsWithoutEndCostNoMoreThanTheirLength() {
        // With the square of it, these would take hours.
        int length = 200_000;
        // The rest may be short enough for a name.
        assertTrue(names("zh", "斯".repeat(length)).size() <= 1);
        assertEquals(List.of(), names("ja", "花。".repeat(3) + "花火".repeat(length)));
        assertEquals(List.of(), names("ko", "사과".repeat(length)));
    }

    private static List<String> names(String lang, String text) {
        return WordNames.in(lang, text, NameWords.of(lang).in(text)).stream()
                .map(name -> text.substring(name.start(), name.end()) + " "
                        + (name.type() == null ? "untold" : name.type().name()))
                .toList();
    }
}
