package groundswell.run;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.BZip2Codec;

/** Opens files, decompressed by the ending of their name. */
final class Compression {
    private static final int BUFFER = 1 << 16;

    private Compression() {}

    static InputStream open(String file, Configuration hadoop) throws IOException {
        Path path = new Path(file);
        InputStream raw = path.getFileSystem(hadoop).open(path);
        try {
            if (file.endsWith(".gz")) {
                return new GZIPInputStream(raw, BUFFER);
            }
            if (file.endsWith(".zst") || file.endsWith(".zstd")) {
                return new ZstdInputStream(raw);
            }
            if (file.endsWith(".bz2")) {
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
}
