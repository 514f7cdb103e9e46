package org.dibao.launcher.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes behind a FILE argument, where {@code -} is standard input. */
final class Input {

    private Input() {}

    static byte[] read(String file) {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failure("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new Failure("Could not read " + file + ": " + e.getMessage(), e);
        }
    }
}
