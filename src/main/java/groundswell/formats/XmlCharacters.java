package groundswell.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file, in the encoding of its byte order mark or declaration, else in UTF-8. Control characters,
 * which XML forbids and feeds have, are spaces. Bytes without a meaning are a {@code CharacterCodingException}.
 */
final class XmlCharacters extends Reader {
    private static final int LOOKED_AT = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private final Reader in;

    private XmlCharacters(Reader in) {
        this.in = in;
    }

    /** Opens a file. */
    static XmlCharacters of(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, LOOKED_AT);
        byte[] first = bytes.readNBytes(LOOKED_AT);
        int mark = 0;
        Charset charset;
        int two = first.length < 2 ? 0 : ((first[0] & 0xff) << 8) | (first[1] & 0xff);
        if (two == 0xfeff || two == 0x003c) {
            charset = StandardCharsets.UTF_16BE;
            mark = two == 0xfeff ? 2 : 0;
        } else if (two == 0xfffe || two == 0x3c00) {
            charset = StandardCharsets.UTF_16LE;
            mark = two == 0xfffe ? 2 : 0;
        } else if (two == 0xefbb && first.length > 2 && (first[2] & 0xff) == 0xbf) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else {
            charset = declared(new String(first, StandardCharsets.ISO_8859_1));
        }
        bytes.unread(first, mark, first.length - mark);
        return new XmlCharacters(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    @Override
    public int read(char[] out, int offset, int count) throws IOException {
        int read = in.read(out, offset, count);
        for (int i = offset; i < offset + read; i++) {
            char c = out[i];
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\ufffe') {
                out[i] = ' ';
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static Charset declared(String start) throws IOException {
        Matcher declared = DECLARED.matcher(start);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1);
        if (!Charset.isSupported(name)) {
            throw new IOException("its encoding " + name + " is not known");
        }
        Charset charset = Charset.forName(name);
        if (charset.name().startsWith("UTF-16")) {
            // The declaration was readable as ASCII.
            return StandardCharsets.UTF_8;
        }
        // What says Latin-1 mostly is its superset.
        return charset.equals(StandardCharsets.ISO_8859_1) ? Charset.forName("windows-1252") : charset;
    }
}
