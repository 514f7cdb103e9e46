package org.dibao.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version, which the build filters into a resource. */
final class BuildVersion {

    private BuildVersion() {}

    static String read() {
        try (InputStream resource = BuildVersion.class.getResourceAsStream("/dibao-version.properties")) {
            Properties properties = new Properties();
            if (resource != null) {
                properties.load(resource);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
