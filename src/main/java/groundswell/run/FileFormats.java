package groundswell.run;

import groundswell.formats.FirstBytes;
import groundswell.formats.Format;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;

/** Tells formats of files: by their names, and where those leave it open by their first bytes. */
final class FileFormats {
    private FileFormats() {}

    /** Returns the format of a file, which is opened only where its name does not tell it. */
    static Format of(String path, Configuration hadoop) {
        String name = Compression.withoutEnding(
                path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (name.equals(ending) ? "" : ending) {
            case "jsonl", "ndjson" -> Format.JSONL;
            case "csv" -> Format.CSV;
            case "parquet" -> Format.PARQUET;
            case "txt", "text" -> Format.TEXT;
            case "html", "htm", "xhtml" -> Format.HTML;
            case "warc", "arc" -> Format.WARC;
            case "rss", "atom", "nitf", "rdf" -> Format.XML;
            case "json" -> otherwise(byFirstBytes(path, hadoop), Format.JSONL);
            case "xml" -> otherwise(byFirstBytes(path, hadoop), Format.XML);
            default -> byFirstBytes(path, hadoop);
        };
    }

    private static Format otherwise(Format found, Format likely) {
        return found == Format.UNKNOWN ? likely : found;
    }

    private static Format byFirstBytes(String path, Configuration hadoop) {
        byte[] first;
        try (InputStream in = Compression.open(path, hadoop)) {
            first = in.readNBytes(FirstBytes.LENGTH);
        } catch (IOException e) {
            // The reader meets the same fault and turns it into a reject.
            return Format.UNKNOWN;
        }
        if (first.length > 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b) {
            // Only archives are read as gzip whatever their name.
            byte[] inside = unzipped(first);
            Format format = FirstBytes.format(inside, inside.length);
            return format == Format.WARC ? format : Format.UNKNOWN;
        }
        return FirstBytes.format(first, first.length);
    }

    private static byte[] unzipped(byte[] first) {
        byte[] inside = new byte[16];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(first))) {
            for (int read = 0; read >= 0 && length < inside.length; length += Math.max(0, read)) {
                read = in.read(inside, length, inside.length - length);
            }
        } catch (EOFException e) {
            return inside;
        } catch (IOException e) {
            return new byte[0];
        }
        return inside;
    }
}
