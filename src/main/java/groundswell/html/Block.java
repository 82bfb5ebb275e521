package groundswell.html;

/** A stretch of text that a reader sees as one paragraph, heading, item or cell. */
final class Block {
    /** Innermost box around it. */
    final Box box;

    final String text;
    /** Length that the text would have in an alphabet: one ideograph says as much as three letters. */
    final int letters;
    /** How much of the text is links, 0 to 1. */
    final double linkShare;
    /** Whether an image stands right before it in its box. */
    final boolean afterImage;

    private final int value;

    Block(Box box, String text, int linkLength, boolean afterImage) {
        this.box = box;
        this.text = text;
        this.afterImage = afterImage;
        linkShare = (double) linkLength / text.length();
        letters = letters(text);
        value = value(letters - linkLength);
    }

    /**
     * Returns what the block says for its surroundings being an article: the length of running text, something below
     * zero for links and scraps.
     */
    int value() {
        return value;
    }

    private int value(int ownLetters) {
        if (linkShare > 0.5) {
            return isSentenceLink() ? 0 : -Math.min(50, text.length());
        }
        if (ownLetters >= 100 || (ownLetters >= 40 && endsLikeSentence())) {
            return ownLetters;
        }
        return box.isCell() ? 0 : -10;
    }

    /** Returns whether the block, be it a link, says something and is not just the headline of another page. */
    boolean isSentenceLink() {
        return letters >= 50 && endsLikeSentence();
    }

    /** Returns whether the text ends like a sentence, closing quotation marks and brackets aside. */
    boolean endsLikeSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (".!?:;\u2026\u3002\uff01\uff1f\u06d4\u061f\u0964".indexOf(c) >= 0) {
                return true;
            }
            if ("\"'\u201d\u2019\u00bb\u300d\u300f)]\uff09 \u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    boolean isHeading() {
        return box.heading > 0;
    }

    private static int letters(String text) {
        int letters = text.length();
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) >= '\u2e80' ? 2 : 0;
        }
        return letters;
    }
}
