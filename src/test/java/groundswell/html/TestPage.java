package groundswell.html;

/** Pages of a paper that does not exist. */
final class TestPage {
    static final String FIRST = "The harbour of Altmere opens to ships again on Monday, the port office said after a"
            + " winter of repairs that cost more than planned.";
    static final String SECOND = "Crews replaced both gates of the northern lock, and divers cleared the channel of"
            + " stones that a storm had carried in.";
    static final String THIRD = "Fishing boats may enter from six in the morning; ferries follow once the pilots have"
            + " tested the new lights.";
    static final String HEADLINE = "Altmere harbour opens after repairs";

    private TestPage() {}

    static String paragraphs() {
        return "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p>\n<p>" + THIRD + "</p>";
    }

    static String body() {
        return String.join("\n\n", FIRST, SECOND, THIRD);
    }

    /** A page with menu, headline and footer around the content. */
    static String with(String content) {
        return withHead("", content);
    }

    static String withHead(String head, String content) {
        return "<!DOCTYPE html><html lang='en-GB'><head><title>" + HEADLINE + " - The Altmere Post</title>" + head
                + "</head><body><nav><a href='/'>Home</a> <a href='/town'>Town</a></nav><article><h1>" + HEADLINE
                + "</h1>" + content + "</article><footer><p>The Altmere Post is printed by people who live here, every"
                + " day but Sunday.</p></footer></body></html>";
    }
}
