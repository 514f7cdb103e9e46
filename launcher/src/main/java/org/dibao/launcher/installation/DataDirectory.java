package org.dibao.launcher.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where an installation keeps its data; held by one process at a time. */
public final class DataDirectory implements AutoCloseable {

    /**
     * The least free space to start with, in bytes. Kafka preallocates its index files (10 MiB a segment, some 150
     * segments at start, though sparsely) and halts the whole JVM when a write fails, so it is not let run into the wall.
     */
    static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Takes hold of a directory, which is made if it does not exist. The operating system lets go of it with the process,
     * however that ends.
     *
     * @throws CannotStartException if another process holds it, it cannot be written, or its disk is full
     */
    public static DataDirectory hold(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            requireSpace(root, Files.getFileStore(root).getUsableSpace());
            return lock(root);
        } catch (IOException e) {
            throw new CannotStartException(
                    "The data directory " + root + " cannot be used: " + reason(e) + ". Choose another with --data.",
                    e);
        }
    }

    /** What the file system said; of its exceptions most tell nothing but the path, in which case their kind tells more. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        if (e instanceof FileSystemException failure && failure.getReason() == null) {
            return "it cannot be made there";
        }
        return String.valueOf(e.getMessage());
    }

    static void requireSpace(Path root, long usableBytes) {
        if (usableBytes < LEAST_FREE_BYTES) {
            throw new CannotStartException(
                    "The disk under %s is nearly full: %d MB are free and %d MB are needed. Free some, or choose another place with --data."
                            .formatted(root, usableBytes >> 20, LEAST_FREE_BYTES >> 20));
        }
    }

    private static DataDirectory lock(Path root) throws IOException {
        Path file = root.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStartException(
                    "Dibao already runs on %s%s. Stop it first, or choose another place with --data."
                            .formatted(root, holder.isEmpty() ? "" : " (process " + holder + ")"));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
        return new DataDirectory(root, channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            @SuppressWarnings("unused") // held until the channel is closed
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A place inside it. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    /** The directory itself. */
    public Path root() {
        return root;
    }

    /** Lets go of it. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new CannotStartException("Could not let go of " + root + ": " + e.getMessage(), e);
        }
    }
}
