package org.dibao.parser.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process that reads files, seen from the service. For one thread at a time; of no use after a failure. */
final class FileWorker implements AutoCloseable {

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    /**
     * Starts the process with this class path.
     *
     * @param megabytes the most memory that its heap may take
     */
    FileWorker(String classPath, int megabytes) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        // Or its last words would stand where answers do, and be taken for one.
                        "-XX:+DisplayVMOutputToStderr",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        FileWorkerMain.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // whatever secrets the service was given are none of its business
        process = builder.start();
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * The file's text, or the reason that the reading library gave.
     *
     * @throws IOException if the process died, for want of memory or because it took longer than this and was ended
     */
    FileReading read(FileKind kind, byte[] body, Duration patience) throws IOException {
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> endUnless(done, patience));
        try {
            requests.writeInt(kind.ordinal());
            requests.writeInt(body.length);
            requests.write(body);
            requests.flush();
            int status = answers.readInt();
            if (status != 0 && status != 1) {
                throw new IOException("The process that reads files answered out of order.");
            }
            byte[] answer = new byte[answers.readInt()];
            answers.readFully(answer);
            String text = new String(answer, StandardCharsets.UTF_8);
            done.set(true);
            return status == 0
                    ? new FileReading.Read(text)
                    : new FileReading.Unreadable("The file is damaged or protected (" + text + ").");
        } finally {
            watch.interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void endUnless(AtomicBoolean done, Duration patience) {
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException answered) {
            return;
        }
        if (!done.get()) {
            process.destroyForcibly();
        }
    }
}
