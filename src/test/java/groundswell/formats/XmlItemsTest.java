package groundswell.formats;

import static groundswell.formats.Encoded.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class XmlItemsTest {
    private static final int MOST = 100_000;
    private static final String NITF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf-3-5.dtd">
            <nitf xml:lang="en">
              <head>
                <title>Pier - the file</title>
                <docdata>
                  <doc-id id-string="pier-7" regsrc="Post"/>
                  <date.issue norm="20240305T101500+0200"/>
                </docdata>
                <pubdata name="The Post" date.publication="20240306" position.section="City" ex-ref="http://a.example/7"/>
              </head>
              <body>
                <body.head>
                  <hedline><hl1>Pier  opens
                    at last</hl1><hl2>Late</hl2></hedline>
                  <byline>By <person>Ann Reed</person> and <person>Ben Fox</person></byline>
                  <dateline><location>BRIGHTON</location>, <story.date>March 5</story.date></dateline>
                </body.head>
                <body.content>
                  <block>
                    <p>The <em>old</em> pier opened&nbsp;on
                       Tuesday.</p>
                    <media media-type="image"><media-caption><p>A picture.</p></media-caption></media>
                    <p>Crowds &amp; gulls came.</p>
                  </block>
                </body.content>
              </body>
            </nitf>
            """;

    @Test
    void articlesInNitfHaveTheirDatelineAsFirstWords() throws IOException {
        Item item = only(NITF);
        assertEquals("pier-7", item.value("id", false));
        assertEquals("http://a.example/7", item.value("url", false));
        assertEquals("Pier opens at last", item.value("title", false));
        assertEquals(
                "BRIGHTON, March 5 - The old pier opened\u00a0on Tuesday.\n\nCrowds & gulls came.",
                item.value("body", true));
        assertEquals("2024-03-05T10:15:00+0200", item.value("published_at", false));
        assertEquals("The Post", item.value("source", false));
        assertEquals("en", item.value("lang", false));
        assertEquals("City", item.value("section", false));
        assertEquals("Ann Reed, Ben Fox", item.value("author", false));
        assertNull(item.value("html", false));
    }

    @Test
    void everyLeafAndAttributeCanBeAddressed() throws IOException {
        Item item = only(NITF);
        assertEquals("20240305T101500+0200", item.value("head.docdata.date.issue.norm", false));
        assertEquals("Post", item.value("head.docdata.doc-id.regsrc", false));
        assertEquals("Ann Reed, Ben Fox", item.value("body.body.head.byline.person", false));
        assertEquals("Ann Reed\n\nBen Fox", item.value("body.body.head.byline.person", true));
        assertEquals("en", item.value("xml:lang", false));
        assertNull(item.value("head.docdata", false));
        assertNull(item.value("head.docdata.nothing", false));
        assertTrue(
                item.names()
                        .containsAll(List.of(
                                "title", "head.docdata.date.issue.norm", "body.body.content.block.p", "xml:lang")),
                item.names()::toString);
    }

    @Test
    void aDatelineIsNotRepeatedAndNitfMayBeBare() throws IOException {
        String nitf = "<nitf><body><body.head><dateline>Bonn,  May 2</dateline></body.head><body.content>"
                + "<p>BONN (Post) - Rain.</p><ul><li>More</li></ul></body.content></body></nitf>";
        assertEquals("BONN (Post) - Rain.\n\nMore", only(nitf).value("body", true));
        assertNull(only(nitf).value("title", false));
        Item twice =
                only("<nitf><head><title>T</title></head><body><body.content><block class=\"lead_paragraph\"><p>A</p>"
                        + "</block><block class=\"full_text\"><p>A</p><p>B</p></block></body.content></body></nitf>");
        assertEquals("A\n\nB", twice.value("body", true));
        assertEquals("T", twice.value("title", false));
    }

    @Test
    void newsItemsOfNewsMlHoldNitfOrXhtml() throws IOException {
        String item = """
                <newsItem guid="tag:a.example,2024:7" version="2" xml:lang="de">
                  <itemMeta>
                    <itemClass qcode="ninat:text"/><provider><name>Agency</name></provider>
                    <versionCreated>2024-03-06T00:00:00Z</versionCreated><firstCreated>2024-03-04T00:00:00Z</firstCreated>
                  </itemMeta>
                  <contentMeta>
                    %s<headline>Seebr&#252;cke offen</headline><slugline>PIER</slugline><by>Ann Reed</by><language tag="de-AT"/>
                  </contentMeta>
                  <contentSet>%s</contentSet>
                </newsItem>
                """;
        String xhtml =
                "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
                        + "<p class=\"a&quot;b\">Am &lt;Montag&gt;<br/>kam sie.</p></body></html></inlineXML>";
        Item first = only(item.formatted("<contentCreated>2024-03-05T09:00:00+01:00</contentCreated>", xhtml));
        assertEquals("tag:a.example,2024:7", first.value("id", false));
        assertEquals("Seebr\u00fccke offen", first.value("title", false));
        assertEquals("2024-03-05T09:00:00+01:00", first.value("published_at", false));
        assertEquals("de-AT", first.value("lang", false));
        assertEquals("Agency", first.value("source", false));
        assertEquals("Ann Reed", first.value("author", false));
        assertEquals("PIER", first.value("contentMeta.slugline", false));
        assertEquals(
                "<html><body><p class=\"a&quot;b\">Am &lt;Montag&gt;<br>kam sie.</p></body></html>",
                first.value("html", false).replaceAll(" xmlns=\"[^\"]*\"", ""));
        String nitf = "<inlineXML><nitf><body><body.head><hedline><hl1>Other</hl1></hedline><dateline>Wien</dateline>"
                + "</body.head><body.content><p>Sie kam.</p></body.content></body></nitf></inlineXML>";
        Item second = only("<newsMessage><itemSet>" + item.formatted("", nitf) + "</itemSet></newsMessage>");
        assertEquals("2024-03-04T00:00:00Z", second.value("published_at", false));
        assertEquals("Wien - Sie kam.", second.value("body", true));
        assertEquals("Seebr\u00fccke offen", second.value("title", false));
        Item third = only(item.formatted("", "<inlineData contenttype=\"text/plain\">Sie kam.\n\nSpaet.</inlineData>"));
        assertEquals("Sie kam.\n\nSpaet.", third.value("body", true));
        Item fourth =
                only(item.formatted("", "<inlineData contenttype=\"text/html\">&lt;p&gt;Sie.&lt;/p&gt;</inlineData>"));
        assertEquals(
                "<!DOCTYPE html><html lang=\"de-AT\"><head><title>Seebr\u00fccke offen</title></head>"
                        + "<body><article><p>Sie.</p></article></body></html>",
                fourth.value("html", false));
    }

    @Test
    void picturesAndPackagesAreNoArticles() throws IOException {
        assertEquals(
                List.of("not_an_article newsItem: ninat:picture", "not_an_article packageItem"),
                told(
                        "<newsMessage><itemSet><newsItem><itemMeta><itemClass qcode=\"ninat:picture\"/></itemMeta></newsItem>"
                                + "<packageItem/></itemSet></newsMessage>"));
    }

    @Test
    void itemsOfRssAreReadWhateverItsVersion() throws IOException {
        List<Item> items = all("""
                <rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:media="http://search.yahoo.com/mrss/">
                <channel><title>News</title><language>fr-CA</language><image><title>Logo</title></image>
                <item><title>L'&#233;t&#233; &lt;b&gt;commence&lt;/b&gt;</title><link>http://a.example/1</link>
                  <guid isPermaLink="false">n-1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
                  <category>Ville</category><category>Mer</category><dc:creator>Ann</dc:creator>
                  <description>Court.</description><c:encoded><![CDATA[<p>Long &amp; chaud.</p>]]></c:encoded>
                  <media:content url="x.jpg"><media:credit>Ben</media:credit></media:content></item>
                <item><title>Deux</title><guid>http://a.example/2</guid><dc:date>2024-03-06</dc:date>
                  <description>AT&amp;amp;T &lt; 5</description><source url="http://b.example">Wire</source></item>
                </channel></rss>
                """);
        assertEquals(2, items.size());
        Item one = items.get(0);
        assertEquals("L'\u00e9t\u00e9 commence", one.value("title", false));
        assertEquals("http://a.example/1", one.value("url", false));
        assertEquals("n-1", one.value("id", false));
        assertEquals("Tue, 05 Mar 2024 10:00:00 GMT", one.value("published_at", false));
        assertEquals("fr-CA", one.value("lang", false));
        assertEquals("Ville, Mer", one.value("section", false));
        assertEquals("Ann", one.value("author", false));
        assertEquals(
                "<!DOCTYPE html><html lang=\"fr-CA\"><head><title>L'\u00e9t\u00e9 commence</title></head>"
                        + "<body><article><p>Long &amp; chaud.</p></article></body></html>",
                one.value("html", false));
        assertNull(one.value("body", true));
        assertEquals("Ben", one.value("media:content.media:credit", false));
        assertEquals("Court.", one.value("description", false));
        assertEquals("<p>Long &amp; chaud.</p>", one.value("content:encoded", false));
        Item two = items.get(1);
        assertEquals("http://a.example/2", two.value("url", false));
        assertEquals("2024-03-06", two.value("published_at", false));
        assertEquals("AT&amp;T < 5", two.value("body", true));
        assertEquals("Wire", two.value("source", false));
        assertNull(two.value("html", false));
        Item old = only(
                "<?xml version='1.0' encoding='ISO-8859-1'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><items/></channel>"
                        + "<item rdf:about='http://a.example/3'><title>Drei</title><undeclared:x>1</undeclared:x></item></rdf:RDF>");
        assertEquals("http://a.example/3", old.value("url", false));
        assertEquals("Drei", old.value("title", false));
        assertEquals("1", old.value("undeclared:x", false));
    }

    @Test
    void entriesOfAtomAreRead() throws IOException {
        Item entry = only("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en-GB"><a:title>News</a:title>
                <a:entry><a:title type="html">Pier &lt;i&gt;open&lt;/i&gt;</a:title><a:id>urn:7</a:id>
                  <a:link rel="self" href="http://a.example/self"/><a:link href="http://a.example/7"/>
                  <a:updated>2024-03-06T00:00:00Z</a:updated><a:published>2024-03-05T00:00:00Z</a:published>
                  <a:author><a:name>Ann</a:name></a:author><a:category term="city" label="City"/>
                  <a:summary>Short.</a:summary>
                  <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long.</p></div></a:content></a:entry>
                </a:feed>
                """);
        assertEquals("Pier open", entry.value("title", false));
        assertEquals("urn:7", entry.value("id", false));
        assertEquals("http://a.example/7", entry.value("url", false));
        assertEquals("2024-03-05T00:00:00Z", entry.value("published_at", false));
        assertEquals("en-GB", entry.value("lang", false));
        assertEquals("City", entry.value("section", false));
        assertEquals("Ann", entry.value("author", false));
        assertTrue(entry.value("html", false).contains("<article><div><p>Long.</p></div></article>"));
        assertEquals("2024-03-06T00:00:00Z", entry.value("updated", false));
        Item plain =
                only("<feed><entry><title>T</title><updated>2024</updated><content>Text.</content></entry></feed>");
        assertEquals("Text.", plain.value("body", true));
        assertEquals("2024", plain.value("published_at", false));
    }

    @Test
    void anyOtherFileIsOneItemWithTheNamesThatItHas() throws IOException {
        Item item = only("<newsitem date='2024-03-05'><title>T</title><text><p>One.</p><p>Two.</p></text></newsitem>");
        assertEquals("T", item.value("title", false));
        assertEquals("One.\n\nTwo.", item.value("text.p", true));
        assertEquals("2024-03-05", item.value("date", false));
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() throws IOException {
        String lol =
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">"
                        + "<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>";
        assertEquals(
                List.of(
                        "unparsable_row the entity b is not expanded",
                        "unparsable_row the entity f is not expanded",
                        "null null"),
                told(lol + "<rss><item><title>&b;</title></item><item><title>x &f;</title></item>"
                        + "<item><title>ok &eacute;</title></item></rss>"));
        assertThrows(IOException.class, () -> told(lol + "<rss><item a=\"&b;\"/></rss>"));
        assertEquals(
                "\u00e9",
                only("<feed><entry><title>&eacute;</title></entry></feed>").value("title", false));
    }

    @Test
    void whatIsHeldOfAnItemIsBounded() throws IOException {
        String tooLong = "row_too_long more than 100000 bytes";
        String good = "<item><title>ok</title></item>";
        String text = "<item><title>" + "x ".repeat(60_000) + "</title></item>";
        String many = "<item>" + "<a/>".repeat(60_000) + "</item>";
        assertEquals(List.of(tooLong, tooLong, "null null"), told("<rss>" + text + many + good + "</rss>"));
        String deep = "<item>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</item>";
        assertEquals(
                List.of("unparsable_row elements lie more than 200 deep", "null null"),
                told("<rss>" + deep + good + "</rss>"));
        for (String hugeEvent : List.of(
                "<item a=\"" + "x".repeat(5_000_000) + "\"/>",
                "<item><![CDATA[" + "x".repeat(5_000_000) + "]]></item>",
                "<item><!--" + "x".repeat(5_000_000) + "--></item>",
                "<" + "x".repeat(5_000_000) + "/>")) {
            List<Item> items = new ArrayList<>();
            IOException end = assertThrows(
                    IOException.class, () -> addAll(bytes("<rss>" + good + hugeEvent + good + "</rss>"), items));
            assertNull(items.get(0).problem());
            assertTrue(items.size() <= 2, end.getMessage());
        }
    }

    @Test
    void aFileThatIsNotWellFormedGivesWhatLiesBeforeTheFault() {
        List<Item> items = new ArrayList<>();
        IOException end = assertThrows(
                IOException.class,
                () -> addAll(bytes("<rss>\n<item><title>A</title></item>\n<item><title>B</item></rss>"), items));
        assertEquals(1, items.size());
        assertTrue(end.getMessage().startsWith("line 3: "), end.getMessage());
        assertThrows(IOException.class, () -> addAll(bytes("<rss><item><title>&#0;</title></item></rss>"), items));
        assertThrows(IOException.class, () -> addAll(bytes(""), items));
    }

    @Test
    void bytesThatAreNotWhatIsDeclaredSaySo() {
        byte[] broken = bytes("<rss><item><title>A</title></item><item><title>caf?</title></item></rss>");
        broken[new String(broken, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xe9;
        List<Item> items = new ArrayList<>();
        assertThrows(IOException.class, () -> addAll(broken, items));
        assertEquals("invalid_utf8", items.get(items.size() - 1).problem().id());
    }

    @Test
    void otherEncodingsAndOddCharactersAreRead() throws IOException {
        byte[] utf16 = "<?xml version='1.0' encoding='UTF-16'?><feed><entry><title>\u00e9</title></entry></feed>"
                .getBytes(StandardCharsets.UTF_16);
        List<Item> items = new ArrayList<>();
        addAll(utf16, items);
        assertEquals("\u00e9", items.get(0).value("title", false));
        assertEquals(
                "a b c",
                only("<feed><entry><title>a\u0000b\u000bc</title></entry></feed>")
                        .value("title", false));
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><feed><entry><title>\u00e9</title></entry></feed>"
                .getBytes(StandardCharsets.ISO_8859_1);
        addAll(latin, items);
        assertEquals("\u00e9", items.get(1).value("title", false));
        assertEquals(
                "\u202eabc \ufeff",
                only("<feed><entry><title>\u202eabc \ufeff</title></entry></feed>")
                        .value("title", false));
    }

    @Test
    void noBytesWhateverMakeItFailOtherwise() {
        SplittableRandom random = new SplittableRandom(4);
        byte[] whole = bytes(NITF);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int j = random.nextInt(6); j > 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                addAll(broken, new ArrayList<>());
            } catch (IOException e) {
                assertTrue(!e.getMessage().isEmpty());
            }
        }
    }

    private static void addAll(byte[] file, List<Item> all) throws IOException {
        try (XmlItems items = new XmlItems(new ByteArrayInputStream(file), MOST)) {
            for (Item item = items.next(); item != null; item = items.next()) {
                all.add(item);
            }
        }
    }

    private static List<Item> all(String xml) throws IOException {
        List<Item> items = new ArrayList<>();
        addAll(bytes(xml), items);
        return items;
    }

    private static Item only(String xml) throws IOException {
        List<Item> items = all(xml);
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static List<String> told(String xml) throws IOException {
        return all(xml).stream()
                .map(item -> (item.problem() == null ? "null" : item.problem().id()) + " " + item.detail())
                .toList();
    }
}
