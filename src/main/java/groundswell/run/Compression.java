package groundswell.run;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.BZip2Codec;

/** Opens files, decompressed by the ending of their name. */
final class Compression {
    private static final Pattern ENDINGS = Pattern.compile("\\.(gz|zst|zstd|bz2)$");
    private static final int BUFFER = 1 << 16;

    private Compression() {}

    /** Returns whether a file of that name is compressed as a whole. */
    static boolean isCompressed(String file) {
        return ENDINGS.matcher(file.toLowerCase(Locale.ROOT)).find();
    }

    /** Returns a name without the ending that tells the compression. */
    static String withoutEnding(String name) {
        return ENDINGS.matcher(name).replaceFirst("");
    }

    /** Opens a file, but leaves gzip to the reader, which must know where its members begin. */
    static InputStream openMembers(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        return file.toLowerCase(Locale.ROOT).endsWith(".gz")
                ? path.getFileSystem(hadoop).open(path)
                : open(file, hadoop);
    }

    static InputStream open(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        String name = file.toLowerCase(Locale.ROOT);
        FSDataInputStream raw = path.getFileSystem(hadoop).open(path);
        try {
            if (name.endsWith(".gz")) {
                return new GZIPInputStream(raw, BUFFER);
            }
            if (name.endsWith(".zst") || name.endsWith(".zstd")) {
                return new ZstdInputStream(raw);
            }
            if (name.endsWith(".bz2")) {
                requireBzip2(raw);
                BZip2Codec codec = new BZip2Codec();
                codec.setConf(hadoop);
                return codec.createInputStream(raw);
            }
            return raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The codec takes any other file for an empty one. */
    private static void requireBzip2(FSDataInputStream raw) throws IOException {
        byte[] magic = raw.readNBytes(3);
        if (!Arrays.equals(magic, new byte[] {'B', 'Z', 'h'})) {
            throw new IOException("Not in bzip2 format");
        }
        raw.seek(0);
    }
}
