package org.dibao.notifier.email;

import java.util.Optional;

/** What regions are called. */
public interface RegionNames {

    /** The name for a GB/T 2260 code, with those above it in front; empty if the code is not known. */
    Optional<String> nameOf(String code);
}
