package groundswell.text;

import java.util.SplittableRandom;

/** Random texts that nobody would write, and some that a broken program would. */
public final class RandomText {
    private static final String[] PIECES = {
        "the",
        "U.S.",
        "Mr.",
        "3.2",
        "155,221",
        "Korea's",
        "don't",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        ".",
        "!",
        "?",
        "...",
        "-",
        "'",
        "\u2019",
        "\"",
        "\u00a0",
        "\u00ad",
        "\u200b",
        "\u200d",
        "\u0301",
        "\ufe0f",
        "\u20e3",
        "&",
        "&amp;",
        "&#0;",
        "caf\u00e9",
        "\ud55c\uad6d\uc758",
        "\u6771\u4eac",
        "\u30c6\u30ec\u30d3",
        "\u0e01\u0e32\u0e23",
        "\u0395\u03bb\u03bb\u03ac\u03c2",
        "\ud83d\ude00",
        "\ud83c\uddf0\ud83c\uddf7",
        "\ud800",
        "\udc00",
        "\uffff",
        "\u0000",
        "\u2028",
        "\u2029",
        "\u0130",
        "\u1e9e",
        "\ud835\udc00",
        "1",
        "A",
        "z",
        "_",
        "@",
        "://",
        "\u3002",
        "\uff0e",
        "\u0660"
    };

    private RandomText() {}

    /** Returns the next text; the same for the same state of the source. */
    public static String of(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(4) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    /** Returns a text as it can be pasted into a test. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c >= ' ' && c < 0x7f ? "" + (char) c : String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
