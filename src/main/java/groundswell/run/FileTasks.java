package groundswell.run;

import java.util.ArrayList;
import java.util.List;

/** Puts files together into tasks: a small one takes longer to open than to read. */
final class FileTasks {
    private static final long MOST_BYTES = 32L << 20;
    /** What opening a file counts as. */
    private static final long OPENING = 256L << 10;

    private final long bytes;
    private final List<List<FileSplit>> tasks = new ArrayList<>();
    private long held;

    /** @param atOnce tasks that run at the same time; where there is enough to read, there are at least so many */
    FileTasks(List<InputFile> files, int atOnce) {
        long all = files.stream().mapToLong(file -> file.bytes() + OPENING).sum();
        this.bytes = Math.min(MOST_BYTES, all / atOnce);
    }

    /** Adds a file or a stretch of one. */
    void add(FileSplit split, long length) {
        if (tasks.isEmpty() || held + OPENING + length > bytes) {
            tasks.add(new ArrayList<>());
            held = 0;
        }
        tasks.get(tasks.size() - 1).add(split);
        held += OPENING + length;
    }

    /** Returns the tasks, each the files that it reads. */
    List<List<FileSplit>> all() {
        return tasks;
    }
}
