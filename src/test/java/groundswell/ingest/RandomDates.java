package groundswell.ingest;

import java.util.SplittableRandom;

/** Random texts that look like dates more or less. */
final class RandomDates {
    private static final String[] PIECES = {
        "2024",
        "06",
        "19",
        "6",
        "31",
        "0",
        "24",
        "99",
        "12345678",
        "20240619",
        "999999999999",
        "June",
        "jun.",
        "May",
        "Wed,",
        "mar",
        "th",
        "er",
        "de",
        "at",
        "T",
        "Z",
        "KST",
        "ET",
        "GMT",
        "+0900",
        "-05:00",
        "+9",
        "22:34",
        ":35",
        ".250",
        "10",
        "pm",
        "a.m.",
        "Uhr",
        "h",
        "22h34",
        "오후",
        "10시",
        "34분",
        "年",
        "月",
        "日",
        "令和",
        "元",
        "년",
        "월",
        "일",
        "入",
        "Updated",
        "수정",
        "입력",
        "Published:",
        "|",
        "/",
        "-",
        ".",
        ",",
        "(",
        ")",
        "[",
        " ",
        "  ",
        "\n",
        "\u00a0",
        "\u0301",
        "\u0660",
        "\ud800",
        "\udc00",
        "\ud83d\ude00",
        "\u0130",
        "\u3000",
        "\ufdfa",
        "\u2460",
        "http://a/"
    };

    private RandomDates() {}

    /** Returns the next text; the same for the same state of the source. */
    static String of(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(20) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
