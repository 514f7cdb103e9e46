package org.dibao.console.engine;

import java.time.InstantSource;
import org.dibao.console.redis.LetterMarks;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetterReader;
import org.dibao.events.DeadLetterReplay;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.SubscriptionTable;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine room together. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Brokers brokers(KafkaSettings kafka, InstantSource clock) {
        return new Brokers(kafka, clock);
    }

    @Bean
    FlowMeter flowMeter(Brokers brokers, InstantSource clock) {
        return new FlowMeter(brokers::look, clock);
    }

    @Bean
    Peek peek(KafkaSettings kafka) {
        return new Peek(kafka);
    }

    @Bean
    DeadLetterReplay deadLetterReplay(KafkaSettings kafka) {
        return new DeadLetterReplay(kafka);
    }

    @Bean
    Letters letters(
            KafkaSettings kafka,
            DeadLetterReplay replay,
            LetterMarks marks,
            Table<SourceDefined, SourceDefined> sources) {
        return new Letters(new DeadLetterReader(kafka), replay, marks, sources::get);
    }

    @Bean
    Ledger ledger() {
        return new Ledger();
    }

    @Bean
    Recount recount(SubscriptionTable subscriptions) {
        return new Recount(subscriptions::values);
    }

    @Bean
    DeliveryIndex deliveryIndex() {
        return new DeliveryIndex();
    }

    @Bean
    EndpointTallies endpointTallies() {
        return new EndpointTallies();
    }

    @Bean
    DeliveryBook.Refusals refusals() {
        return new DeliveryBook.Refusals();
    }

    @Bean
    Table<DeliveryUpdated, Delivery> deliveryTable(
            KafkaSettings kafka,
            EventWriter writer,
            Ledger ledger,
            DeliveryIndex index,
            EndpointTallies tallies,
            DeliveryBook.Refusals refusals) {
        Table<DeliveryUpdated, Delivery> table = Table.of(
                DeliveryUpdated.class,
                updated -> {
                    refusals.saw(updated);
                    return Delivery.of(updated);
                },
                kafka,
                writer);
        table.onChange(ledger::changed)
                .onChange(index::changed)
                .onChange(tallies::changed)
                .start();
        return table;
    }

    @Bean
    DeliveryBook deliveryBook(
            Table<DeliveryUpdated, Delivery> deliveries,
            DeliveryIndex index,
            Ledger ledger,
            DeliveryBook.Refusals refusals,
            EventWriter writer,
            InstantSource clock) {
        return new DeliveryBook(deliveries, index, ledger, refusals, writer, clock);
    }

    @Bean
    EndpointBoard endpointBoard(EndpointTallies tallies, SubscriptionTable subscriptions) {
        return new EndpointBoard(tallies, subscriptions);
    }
}
