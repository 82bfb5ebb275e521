package groundswell.html;

/**
 * How well bytes fit UTF-8.
 *
 * @param characters whole characters of two bytes and more
 * @param faults bytes that fit nowhere; an unfinished character at the very end is none
 */
record Utf8Check(int characters, int faults) {
    static Utf8Check of(byte[] bytes, int length) {
        int characters = 0;
        int faults = 0;
        int i = 0;
        while (i < length) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                i++;
                continue;
            }
            int size = lead >= 0xc2 && lead < 0xe0
                    ? 2
                    : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
            int followers = followers(bytes, i + 1, Math.min(length, i + size));
            if (size > 0 && i + 1 + followers == i + size) {
                characters++;
                i += size;
            } else if (size > 0 && i + 1 + followers == length) {
                i = length;
            } else {
                faults++;
                i++;
            }
        }
        return new Utf8Check(characters, faults);
    }

    private static int followers(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] & 0xc0) == 0x80) {
            i++;
        }
        return Math.max(0, i - from);
    }

    /** Returns whether every byte fits; plain ASCII does. */
    boolean isUtf8() {
        return faults == 0;
    }

    /** Returns whether the faults are few enough to be damage, not another encoding. */
    boolean isMostlyUtf8() {
        return faults == 0 || faults < characters;
    }
}
