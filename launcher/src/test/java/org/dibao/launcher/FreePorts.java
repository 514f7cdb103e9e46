package org.dibao.launcher;

import java.util.concurrent.ThreadLocalRandom;
import org.dibao.launcher.installation.CannotStartException;
import org.dibao.launcher.installation.Ports;

/** Fourteen ports in a row that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    public static Ports find() {
        for (int attempt = 0; attempt < 50; attempt++) {
            // Below the range from which the system hands out ports for outgoing connections (32768 on Linux).
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(10_000, 32_000));
            try {
                ports.requireFree();
                return ports;
            } catch (CannotStartException e) {
                // Taken; look elsewhere.
            }
        }
        throw new IllegalStateException("No fourteen free ports in a row were found in fifty attempts.");
    }
}
