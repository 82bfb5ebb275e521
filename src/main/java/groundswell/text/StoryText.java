package groundswell.text;

/**
 * The words by which an article is told to be the same as another. A headline changes from one paper to the next, so they
 * are those of the body; but where the body has fewer than {@link #LEAST_BODY} words, what it is about often stands in the
 * title alone, and the title's words belong to them.
 */
public final class StoryText {
    static final int LEAST_BODY = 32;

    /** Fewer words may be the same by chance. */
    private static final int LEAST = 8;

    private StoryText() {}

    /** Returns whether the title's words belong to the text. */
    public static boolean isBrief(Tokens body) {
        return body.count() < LEAST_BODY;
    }

    /** Returns the words of the text, in the form of {@link Tokens#words}. */
    public static String words(Tokens title, Tokens body) {
        return isBrief(body) ? title.words() + "\n" + body.words() : body.words();
    }

    /**
     * Returns a hash that is equal for articles with the same text: the same words in the same language, wherever sentences
     * end. A text of fewer than {@link #LEAST} words is the same only in the same source; one of no words only as itself.
     *
     * @param articleId id of the article
     */
    public static String key(String articleId, String source, String lang, Tokens title, Tokens body) {
        String words = words(title, body).replace('\n', ' ').strip();
        int count = body.count() + (isBrief(body) ? title.count() : 0);
        if (count == 0) {
            return TextHash.of(lang, articleId);
        }
        return count < LEAST ? TextHash.of(lang, source, words) : TextHash.of(lang, words);
    }
}
