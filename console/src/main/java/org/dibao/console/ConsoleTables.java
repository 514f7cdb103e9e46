package org.dibao.console;

import java.time.InstantSource;
import org.dibao.console.account.CommandLineActs;
import org.dibao.console.desk.PollHistory;
import org.dibao.contracts.AccountDefined;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.SubscriptionTable;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that the console keeps in memory as they stand, each read to its end before a page is served. */
@Configuration(proxyBeanMethods = false)
class ConsoleTables {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Table<AccountDefined, AccountDefined> accountTable(KafkaSettings kafka, EventWriter writer, CommandLineActs acts) {
        Table<AccountDefined, AccountDefined> accounts =
                started(Table.of(AccountDefined.class, kafka, writer).onChange(acts));
        acts.follow(accounts);
        return accounts;
    }

    @Bean
    Table<SourceDefined, SourceDefined> sourceTable(KafkaSettings kafka, EventWriter writer) {
        return started(Table.of(SourceDefined.class, kafka, writer));
    }

    @Bean
    Table<SourcePolled, SourcePolled> pollTable(KafkaSettings kafka, EventWriter writer, PollHistory history) {
        return started(Table.of(SourcePolled.class, kafka, writer).onChange(history::changed));
    }

    @Bean
    SubscriptionTable subscriptionTable(KafkaSettings kafka, EventWriter writer) {
        SubscriptionTable table = new SubscriptionTable(kafka, writer);
        table.start();
        return table;
    }

    @Bean
    Table<PushAsked, PushAsked> pushAskedTable(KafkaSettings kafka, EventWriter writer) {
        return started(Table.of(PushAsked.class, kafka, writer));
    }

    @Bean
    Table<PushHeard, PushHeard> pushHeardTable(KafkaSettings kafka, EventWriter writer) {
        return started(Table.of(PushHeard.class, kafka, writer));
    }

    private static <T extends Table<?, ?>> T started(T table) {
        table.start();
        return table;
    }
}
