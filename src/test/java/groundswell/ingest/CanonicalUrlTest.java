package groundswell.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class CanonicalUrlTest {
    @Test
    void caseOfSchemeAndHostPortFragmentAndFinalSlashDoNotMatter() {
        assertCanonical("http://example.com/News", "HTTP://Example.COM:80/News/#top");
        assertCanonical("https://example.com", "https://EXAMPLE.com:443/");
        assertCanonical("https://example.com", "https://example.com");
    }

    @Test
    void otherPortsAndTheCaseOfThePathMatter() {
        assertCanonical("https://example.com:80/a", "https://example.com:80/a");
        assertCanonical("http://example.com:8080/A", "http://example.com:8080/A");
    }

    @Test
    void trackingParametersGoAndOthersStayInOrder() {
        assertCanonical(
                "https://a.org/s?id=7&b=utm_source",
                "https://a.org/s/?utm_source=x&id=7&UTM_Medium=y&fbclid=z&b=utm_source&gclid");
        assertCanonical("https://a.org/s", "https://a.org/s?utm_campaign=x");
        assertCanonical("https://a.org/s?q=http://b.org/", "https://a.org/s?q=http://b.org/");
        assertCanonical("https://a.org?id=1", "https://a.org?id=1");
    }

    @Test
    void whatIsNoWebAddressStaysAsItIs() {
        assertCanonical("urn:Article:7", " urn:Article:7 ");
        assertCanonical("FTP://Host/A/", "FTP://Host/A/");
        assertNull(CanonicalUrl.of(null));
        assertNull(CanonicalUrl.of("  "));
    }

    @Test
    void theHostHasNeitherWwwNorPortNorUser() {
        assertEquals("example.com", CanonicalUrl.host("https://www.example.com/a"));
        assertEquals("example.com", CanonicalUrl.host("http://example.com:8080/a"));
        assertEquals("example.com", CanonicalUrl.host("http://user:word@example.com/a"));
        assertEquals("example.com", CanonicalUrl.host("http://example.com?x"));
        assertNull(CanonicalUrl.host("urn:Article:7"));
        assertNull(CanonicalUrl.host("http:///a"));
        assertNull(CanonicalUrl.host(null));
    }

    private static void assertCanonical(String expected, String url) {
        assertEquals(expected, CanonicalUrl.of(url));
    }
}
