package org.dibao.embedded;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the broker decides to end the process, as Kafka does when its disk fails: while it starts, the
 * start fails with a sentence; afterwards there is a sentence in the log and the process ends.
 */
final class BrokerExit {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerExit.class);
    private static final AtomicReference<@Nullable Thread> STARTING = new AtomicReference<>();

    private BrokerExit() {}

    static void install() {
        Exit.setExitProcedure(BrokerExit::exit);
        Exit.setHaltProcedure(BrokerExit::exit);
    }

    static void whileStarting(Runnable start) {
        STARTING.set(Thread.currentThread());
        try {
            start.run();
        } finally {
            STARTING.set(null);
        }
    }

    private static void exit(int status, @Nullable String message) {
        if (STARTING.get() == Thread.currentThread()) {
            throw new EmbeddedStartException("The embedded Kafka gave up while starting"
                    + (message == null ? "" : ": " + message)
                    + ". The log says more; most often the disk is full or its data are damaged.");
        }
        LOG.error(
                "embedded kafka stopped for good status={} message=\"{}\" advice=\"see that the data directory's disk"
                        + " has room and start again; nothing that was acknowledged is lost\"",
                status,
                message);
        Runtime.getRuntime().halt(status);
    }
}
