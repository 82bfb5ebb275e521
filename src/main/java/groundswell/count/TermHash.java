package groundswell.count;

/**
 * Hashes of terms that grow word by word: the hash of "new york" is that of "new" with "york" appended. A language (or
 * another group whose terms are counted apart) is the beginning of all its terms.
 */
final class TermHash {
    private static final long PER_CHARACTER = 0x9E3779B97F4A7C15L;
    private static final long PER_WORD = 0xD6E8FEB86659FD93L;

    private TermHash() {}

    /** Returns the hash of the characters from {@code start} to {@code end}, exclusive. */
    static long ofWord(char[] text, int start, int end) {
        long hash = (long) end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * PER_CHARACTER;
        }
        return mixed(hash);
    }

    /** Returns the hash of a term, or of a group, with one more word. */
    static long append(long term, long word) {
        return mixed((term + word) * PER_WORD + word);
    }

    /** Returns the hash of the name of a group. */
    static long ofGroup(String name) {
        return ofWord(name.toCharArray(), 0, name.length());
    }

    /** The last steps of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA, figure 17): every bit depends on all. */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
