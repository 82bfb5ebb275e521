package groundswell.run;

import groundswell.config.UserError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.hdfs.DistributedFileSystem;

/** Files below an output directory, on any Hadoop file system. Paths are relative to the directory. */
public final class Storage {
    private static final Set<String> OURS = Set.of("data", "releases", "runs", "state", "staging", "current.json");

    private final Path root;
    private final FileSystem fs;

    private Storage(Path root, FileSystem fs) {
        this.root = root;
        this.fs = fs;
    }

    /**
     * Returns the storage of an output directory, which need not exist.
     *
     * @throws UserError where the place cannot be reached or holds something else
     */
    public static Storage open(String output, Configuration hadoop) {
        if (output == null || output.isBlank()) {
            throw new UserError("no output: give --output DIR or run.output");
        }
        try {
            Path path = new Path(output);
            FileSystem fs = path.getFileSystem(hadoop);
            fs.setWriteChecksum(false);
            fs.setVerifyChecksum(false);
            Storage storage = new Storage(fs.makeQualified(path), fs);
            storage.requireOurs(output);
            return storage;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("output " + output + ": " + e.getMessage(), e);
        }
    }

    private void requireOurs(String output) throws IOException {
        if (!fs.exists(root)) {
            return;
        }
        if (fs.getFileStatus(root).isFile()) {
            throw new UserError("output " + output + " is a file: a directory is needed");
        }
        for (FileStatus file : fs.listStatus(root)) {
            String name = file.getPath().getName();
            if (!OURS.contains(name) && !name.startsWith(".")) {
                throw new UserError("output " + output + " holds something else (" + name
                        + "): give an empty directory or one that an earlier run wrote");
            }
        }
    }

    /** Returns the qualified path or URL of a relative path. */
    public String url(String path) {
        return path(path).toString();
    }

    /** Returns the directory itself: a local path, else a URL. */
    public String root() {
        return isLocal() ? root.toUri().getPath() : root.toString();
    }

    /** Returns whether the directory is on this machine. */
    public boolean isLocal() {
        return root.toUri().getScheme().equals("file");
    }

    /** Returns a file's text, empty where there is none. */
    public Optional<String> read(String path) {
        try (InputStream in = fs.open(path(path))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that nobody reads yet. */
    public void write(String path, String text) {
        try (OutputStream out = fs.create(path(path), true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Replaces a file so that readers see the old or the new text, never a part: by renaming where the file system can
     * rename over a file in one step, else by one put, which object stores show whole or not at all.
     */
    public void replace(String path, String text) {
        try {
            if (isLocal()) {
                String temporary = path + ".new";
                write(temporary, text);
                Files.move(
                        java.nio.file.Path.of(path(temporary).toUri()),
                        java.nio.file.Path.of(path(path).toUri()),
                        StandardCopyOption.ATOMIC_MOVE);
            } else if (fs instanceof DistributedFileSystem hdfs) {
                String temporary = path + ".new";
                write(temporary, text);
                hdfs.rename(path(temporary), path(path), Rename.OVERWRITE);
            } else {
                write(path, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the files below a directory, by path; none where there is no such directory. */
    public List<String> list(String directory) {
        List<String> files = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> inside = fs.listFiles(path(directory), true);
            String prefix = root.toString() + "/";
            while (inside.hasNext()) {
                files.add(inside.next().getPath().toString().substring(prefix.length()));
            }
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** Deletes a file or directory, if it is there. */
    public void delete(String path) {
        try {
            fs.delete(path(path), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the SHA-256 of a file, empty where there is none. */
    public Optional<String> sha256(String path) {
        try (InputStream in = fs.open(path(path))) {
            return Optional.of(sha256(in));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path path(String path) {
        return new Path(root, path);
    }
}
