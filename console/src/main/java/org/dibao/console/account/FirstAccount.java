package org.dibao.console.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.dibao.console.ConsoleSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the admin's account when there is none at all. The password is the configured one; else it is drawn and
 * written to a file that its owner alone can read. The log says where it is, never what it is.
 */
final class FirstAccount {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private static final String BY = "console";

    private final ConsoleSettings settings;
    private final SecureRandom random;

    FirstAccount(ConsoleSettings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
    }

    void makeIn(Accounts accounts) {
        if (!accounts.isEmpty()) {
            return;
        }
        accounts.define(settings.adminUsername(), password(), Role.ADMIN.written(), BY);
    }

    private String password() {
        String configured = settings.adminPassword();
        if (configured != null && !configured.isEmpty()) {
            LOG.info("account={} made=true password=configured", settings.adminUsername());
            return configured;
        }
        String drawn = Password.draw(random);
        Path file = settings.adminPasswordFile().toAbsolutePath();
        write(file, drawn);
        LOG.info("account={} made=true password_file={}", settings.adminUsername(), file);
        return drawn;
    }

    /** The file is made with its permissions, not given them later, so that no moment leaves it readable by others. */
    private static void write(Path file, String password) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Could not write the admin's password to " + file + ": " + e.getMessage()
                            + ". Make that directory writable, name another in dibao.console.admin-password-file,"
                            + " or set dibao.console.admin-password.",
                    e);
        }
    }
}
