package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.formats.Format;
import groundswell.formats.Item;
import groundswell.formats.Items;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** Reads a file whose items have fields of their own: texts, pages, web archives, XML. */
final class ItemRows extends FileRows {
    private final String file;
    private final Format format;
    private final InputConfig config;
    private final Configuration hadoop;
    private Items items;

    ItemRows(String file, Format format, InputConfig config, Configuration hadoop) {
        super(new RawRows(file, config), 1);
        this.file = file;
        this.format = format;
        this.config = config;
        this.hadoop = hadoop;
    }

    /** Opens the items of a file. */
    static Items open(String file, Format format, InputConfig config, Configuration hadoop) throws IOException {
        return Items.of(
                format,
                format == Format.WARC ? Compression.openMembers(file, hadoop) : Compression.open(file, hadoop),
                config.max_row_bytes());
    }

    @Override
    public void close() {
        try {
            if (items != null) {
                items.close();
            }
        } catch (IOException e) {
            // All items were read.
            items = null;
        }
    }

    @Override
    Row read() throws IOException {
        if (items == null) {
            items = open(file, format, config, hadoop);
        }
        Item item = items.next();
        if (item == null) {
            return null;
        }
        long number = nextNumber();
        if (item.problem() != null) {
            return rows().problem(number, item.problem(), item.detail(), item.value("url", false), item.excerpt());
        }
        return rows().of(number, name -> item.value(name, name.equals(config.column("body"))));
    }
}
