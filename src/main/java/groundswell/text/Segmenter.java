package groundswell.text;

/** Cuts a text of a language without spaces, or whose words are more than what stands between spaces. */
interface Segmenter {
    /** Writes the words of a text and the ends of its sentences. */
    void cut(String text, TokenWriter out);
}
