package org.dibao.console.subscription;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.engine.DeliveryBook;
import org.dibao.console.redis.RateLimit;
import org.dibao.contracts.EndpointTested;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.SubscriptionTable;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts signing up and what follows together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SubscriptionConfiguration {

    @Bean
    SignUp signUp(SubscriptionTable table, EventWriter writer, InstantSource clock, ConsoleSettings settings) {
        return new SignUp(table, writer, new SecureRandom(), clock, settings::link);
    }

    @Bean
    Subscriptions subscriptions(SubscriptionTable table, InstantSource clock) {
        return new Subscriptions(table, clock);
    }

    @Bean
    Table<EndpointTested, EndpointTested> testTable(KafkaSettings kafka, EventWriter writer) {
        Table<EndpointTested, EndpointTested> table = Table.of(EndpointTested.class, kafka, writer);
        table.start();
        return table;
    }

    @Bean
    Endpoints endpoints(
            Subscriptions subscriptions,
            Table<EndpointTested, EndpointTested> tests,
            EventWriter writer,
            InstantSource clock) {
        return new Endpoints(subscriptions, tests, writer, new SecureRandom(), clock);
    }

    @Bean
    ReminderWish reminderWish(RateLimit limit, EventWriter writer, InstantSource clock) {
        return new ReminderWish(limit, writer, clock);
    }

    @Bean
    Rights rights(Subscriptions subscriptions, SubscriptionTable table, DeliveryBook deliveries) {
        return new Rights(subscriptions, table, deliveries);
    }

    @Bean
    Forgetting forgetting(Subscriptions subscriptions) {
        return new Forgetting(subscriptions);
    }

    /** Once an hour. */
    record Forgetting(Subscriptions subscriptions) {

        @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
        void forget() {
            subscriptions.forgetUnconfirmed();
        }
    }
}
