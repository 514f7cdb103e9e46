package org.dibao.tables.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A Lua script that reads or changes an index, and runs only while the index is what its caller takes it for. It finds
 * two names: {@code index}, which all its keys begin with, and {@code given}, its arguments from 1; it returns a string.
 * It runs on Redis 6.2 as on later ones.
 */
public final class IndexScript {

    // Before SKIP, which is made with it.
    private static final String GUARD = resource(IndexScript.class, "guard.lua");

    /** Moves a position and does nothing else. */
    static final IndexScript SKIP = new IndexScript("skip", "return ''");

    private final String name;
    private final byte[] text;

    private IndexScript(String name, String body) {
        this.name = name;
        this.text = GUARD.replace("--BODY--", body).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The script made of resource files that lie beside a class, one after the other.
     *
     * @throws UncheckedIOException if one is not there
     */
    public static IndexScript of(Class<?> beside, String... files) {
        StringBuilder body = new StringBuilder();
        for (String file : files) {
            body.append(resource(beside, file)).append('\n');
        }
        return new IndexScript(files[files.length - 1], body.toString());
    }

    byte[] text() {
        return text;
    }

    static String resource(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The script " + file + " is missing beside " + beside.getName() + ".");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
