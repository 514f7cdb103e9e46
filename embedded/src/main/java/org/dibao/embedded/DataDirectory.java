package org.dibao.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A directory that one server at a time may use, in this JVM or any other; the lock goes when its holder does. */
final class DataDirectory implements AutoCloseable {

    /** Below this a Kafka that starts would only stop again in the middle of its work. */
    private static final long LEAST_FREE_BYTES = 64L << 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the directory if need be and takes it for {@code server}. */
    static DataDirectory take(Path path, String server) {
        Path absolute = path.toAbsolutePath().normalize();
        FileChannel lockFile = null;
        try {
            Files.createDirectories(absolute);
            checkSpace(absolute, server);
            lockFile = FileChannel.open(
                    absolute.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new EmbeddedStartException("The embedded " + server + " cannot use " + absolute
                        + ": another process is running on the same data. Stop it, or choose another data directory.");
            }
            return new DataDirectory(absolute, lockFile);
        } catch (IOException e) {
            close(lockFile);
            throw new EmbeddedStartException(
                    "The embedded " + server + " cannot use " + absolute + ": " + StartFailure.reason(e)
                            + ". See that the directory can be written and its disk has room.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        close(lockFile);
    }

    private static void checkSpace(Path directory, String server) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new EmbeddedStartException("The embedded " + server + " does not start: the disk that holds "
                    + directory + " has " + (free >> 20) + " MiB free and at least " + (LEAST_FREE_BYTES >> 20)
                    + " MiB are needed. Make room, or choose another data directory.");
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void close(@Nullable FileChannel file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException ignored) {
                // Nothing was written through it, and the lock goes with the process at the latest.
            }
        }
    }
}
