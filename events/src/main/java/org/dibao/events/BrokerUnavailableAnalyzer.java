package org.dibao.events;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which Kafka did not answer instead of printing a stack trace. */
final class BrokerUnavailableAnalyzer extends AbstractFailureAnalyzer<BrokerUnavailableException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokerUnavailableException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Start Kafka, or set dibao.kafka.bootstrap-servers to where it runs.", cause);
    }
}
