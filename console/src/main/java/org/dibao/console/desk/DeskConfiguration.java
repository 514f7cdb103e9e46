package org.dibao.console.desk;

import java.time.InstantSource;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the desk together. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Sources sources(
            Table<SourceDefined, SourceDefined> defined,
            Table<SourcePolled, SourcePolled> polled,
            Table<PushAsked, PushAsked> asked,
            Table<PushHeard, PushHeard> heard) {
        return new Sources(defined, polled, asked, heard);
    }

    @Bean
    SourceSearch sourceSearch(Sources sources, InstantSource clock) {
        return new SourceSearch(sources::reports, clock);
    }

    @Bean
    SourceCensus sourceCensus(Sources sources, InstantSource clock) {
        return new SourceCensus(sources::reports, clock);
    }

    @Bean
    PollHistory pollHistory() {
        return new PollHistory();
    }

    @Bean
    SourceDefinitions sourceDefinitions(Table<SourceDefined, SourceDefined> defined, InstantSource clock) {
        return new SourceDefinitions(defined, clock);
    }

    @Bean
    Probes probes(KafkaSettings kafka, EventWriter writer, InstantSource clock) {
        return new Probes(kafka, writer, clock);
    }
}
