package groundswell.run;

import groundswell.config.InputConfig;
import groundswell.config.UserError;
import groundswell.formats.Format;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the input files. */
final class InputFiles {
    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private InputFiles() {}

    /**
     * Returns the files under the configured paths, each once, by path. Directories are searched at any depth; names that
     * begin with a dot or an underscore are passed over, unless they are given themselves.
     *
     * <p>A file in no known format is given with the others of its directory, and becomes a reject.
     *
     * @throws UserError where a path does not exist, holds no file, or none whose format can be told
     */
    static List<InputFile> of(InputConfig config, Configuration hadoop) {
        if (config.paths().isEmpty()) {
            throw new UserError("no input: give --input PATH or input.paths");
        }
        TreeMap<String, InputFile> files = new TreeMap<>();
        for (String path : config.paths()) {
            List<InputFile> found = find(path, config, hadoop);
            if (found.isEmpty()) {
                throw new UserError("input " + path + ": no files in it");
            }
            if (found.stream().allMatch(file -> file.format() == Format.UNKNOWN)) {
                throw new UserError("input " + found.get(0).path()
                        + ": neither its name nor its first bytes tell its format; give --format "
                        + String.join(", ", InputConfig.FORMATS.subList(1, InputConfig.FORMATS.size())));
            }
            found.forEach(file -> files.put(file.path(), file));
        }
        return List.copyOf(files.values());
    }

    private static List<InputFile> find(String text, InputConfig config, Configuration hadoop) {
        List<InputFile> files = new ArrayList<>();
        try {
            Path path = new Path(text);
            FileSystem fs = path.getFileSystem(hadoop);
            FileStatus[] roots = fs.globStatus(path);
            if (roots == null || roots.length == 0) {
                throw new UserError("input " + text + ": no such file or directory");
            }
            boolean isGlob = GLOB.matcher(text).find();
            for (FileStatus root : roots) {
                if (isGlob && isHidden(root.getPath().getParent(), root.getPath())) {
                    continue;
                }
                if (root.isFile()) {
                    files.add(file(root, config, hadoop));
                } else {
                    addAll(fs, root.getPath(), config, hadoop, files);
                }
            }
        } catch (FileNotFoundException e) {
            throw new UserError("input " + text + ": no such file or directory", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("input " + text + ": " + e.getMessage(), e);
        }
        return files;
    }

    private static void addAll(
            FileSystem fs, Path root, InputConfig config, Configuration hadoop, List<InputFile> files)
            throws IOException {
        RemoteIterator<LocatedFileStatus> inside = fs.listFiles(root, true);
        while (inside.hasNext()) {
            FileStatus file = inside.next();
            if (!isHidden(root, file.getPath())) {
                files.add(file(file, config, hadoop));
            }
        }
    }

    private static boolean isHidden(Path root, Path file) {
        for (Path at = file; at != null && !at.equals(root); at = at.getParent()) {
            if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    private static InputFile file(FileStatus file, InputConfig config, Configuration hadoop) {
        String path = file.getPath().toString();
        Format format = config.format().equals("auto") ? FileFormats.of(path, hadoop) : Format.of(config.format());
        return new InputFile(path, file.getLen(), format);
    }
}
