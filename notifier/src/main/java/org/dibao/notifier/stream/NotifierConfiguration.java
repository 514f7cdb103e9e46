package org.dibao.notifier.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Topic;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.EventsConfiguration;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.notifier.NotifierSettings;
import org.dibao.notifier.bot.BotChannel;
import org.dibao.notifier.bounce.BounceMailbox;
import org.dibao.notifier.bounce.Suppression;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.Dispatch;
import org.dibao.notifier.delivery.EndpointHealth;
import org.dibao.notifier.delivery.EndpointWatch;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.delivery.RetrySchedule;
import org.dibao.notifier.digest.DigestDesk;
import org.dibao.notifier.email.Confirmations;
import org.dibao.notifier.email.EmailChannel;
import org.dibao.notifier.email.MailWriter;
import org.dibao.notifier.email.Mailer;
import org.dibao.notifier.email.OwnersByMail;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.matching.Amendments;
import org.dibao.notifier.matching.Matching;
import org.dibao.notifier.request.EndpointTest;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.sighting.SightingCount;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.webhook.WebhookChannel;
import org.dibao.tables.SubscriptionTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the notifier together. */
@Configuration(proxyBeanMethods = false)
@Import(EventsConfiguration.class)
class NotifierConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierConfiguration.class);

    private static final RandomGenerator ANY_THREAD =
            () -> ThreadLocalRandom.current().nextLong();

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** The first of all that takes time, so that it goes on while the others read their topics. */
    @Bean(initMethod = "begin")
    RehearsedStart rehearsedStart(NotifierSettings settings) {
        return new RehearsedStart(settings.rehearsal());
    }

    @Bean
    Subscriptions subscriptions(InstantSource clock) {
        return new Subscriptions(clock);
    }

    @Bean
    SubscriptionTable subscriptionTable(KafkaSettings kafka, EventWriter writer, Subscriptions subscriptions) {
        SubscriptionTable table = new SubscriptionTable(kafka, writer).onChange(subscriptions::changed);
        table.start();
        subscriptions.complete();
        // Connects the one that asks for the topics' ends, which the first announcement would wait for.
        table.catchUp();
        return table;
    }

    @Bean
    Ledger ledger(NotifierSettings settings) {
        return new Ledger(settings.patience());
    }

    @Bean
    KafkaLedger kafkaLedger(EventWriter writer, KafkaSettings kafka, Subscriptions subscriptions, InstantSource clock) {
        return new KafkaLedger(writer, kafka, subscriptions::wantsText, clock);
    }

    @Bean
    LedgerOwnership ledgerOwnership(
            OwnerOf owner,
            KafkaLedger log,
            Ledger ledger,
            Deliverer deliverer,
            EndpointWatch watch,
            List<OwnedWork> works) {
        return new LedgerOwnership(owner, log, ledger, deliverer, watch, works);
    }

    @Bean
    OwnerOf ownerOf(Topics topics) {
        return new OwnerOf(topics.partitions(Topic.ANNOUNCEMENT_PUBLISHED));
    }

    @Bean
    LoggedRevisions loggedRevisions(KafkaSettings kafka, OwnerOf owner) {
        return new LoggedRevisions(kafka, owner);
    }

    @Bean
    KafkaDigestQueue digestQueue(EventWriter writer, OwnerOf owner) {
        return new KafkaDigestQueue(writer, owner);
    }

    @Bean
    DigestDesk digestDesk(
            Subscriptions subscriptions, KafkaDigestQueue queue, NotifierSettings settings, InstantSource clock) {
        return new DigestDesk(subscriptions, queue, settings.digestGrace(), clock);
    }

    @Bean(initMethod = "start")
    DigestWork digestWork(
            KafkaSettings kafka, DigestDesk desk, OwnerOf owner, Ledger ledger, KafkaLedger log, Deliverer deliverer) {
        return new DigestWork(kafka, desk, owner, ledger, log, deliverer);
    }

    @Bean(initMethod = "start")
    AmendmentWork amendmentWork(
            KafkaSettings kafka,
            Subscriptions subscriptions,
            InstantSource clock,
            EventWriter writer,
            OwnerOf owner,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer) {
        return new AmendmentWork(
                kafka, new Amendments(subscriptions, clock), writer, owner, ledger, log, deliverer, clock);
    }

    @Bean
    Matching matching(Subscriptions subscriptions, InstantSource clock) {
        return new Matching(subscriptions, clock);
    }

    @Bean
    AnnouncementMatcher announcementMatcher(
            SubscriptionTable table,
            Matching matching,
            Ledger ledger,
            KafkaLedger log,
            AmendmentWork amendments,
            Deliverer deliverer,
            DeadLetters deadLetters) {
        return new AnnouncementMatcher(
                table::catchUp, matching, ledger, log, amendments::hand, amendments::matched, deliverer, deadLetters);
    }

    @Bean
    Mailer mailer(NotifierSettings settings, InstantSource clock) {
        return new Mailer(settings.smtp(), clock);
    }

    @Bean
    Confirmations confirmations(Mailer mailer, Subscriptions subscriptions, InstantSource clock) {
        return new Confirmations(
                mailer, mailbox -> subscriptions.ofMailbox(mailbox).stream().anyMatch(Suppression::suppressed), clock);
    }

    @Bean
    Suppression suppression(Subscriptions subscriptions, SubscriptionTable table, InstantSource clock) {
        return new Suppression(subscriptions, table::judge, clock);
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty("dibao.notifier.bounces.host")
    BounceMailbox bounceMailbox(NotifierSettings settings, Suppression suppression) {
        return new BounceMailbox(Objects.requireNonNull(settings.bounces()), suppression);
    }

    @Bean
    ConfirmationSender confirmationSender(Confirmations confirmations, DeadLetters deadLetters) {
        return new ConfirmationSender(confirmations, deadLetters);
    }

    @Bean
    SightingCount sightingCount() {
        return new SightingCount();
    }

    @Bean(initMethod = "start")
    SightingFollower sightingFollower(KafkaSettings kafka, SightingCount count, InstantSource clock) {
        return new SightingFollower(kafka, count, clock);
    }

    @Bean
    EmailChannel emailChannel(
            Mailer mailer,
            NotifierSettings settings,
            SightingCount copies,
            KafkaDigestQueue digests,
            LoggedRevisions revisions,
            Suppression suppression,
            InstantSource clock) {
        MailWriter mails = new MailWriter(
                new Pages(settings.publicAddress()), NotifierConfiguration::regionName, copies, revisions, clock);
        return new EmailChannel(mailer, mails, digests, suppression, clock);
    }

    @Bean
    HttpFetcher webhookClient(NotifierSettings settings, Environment environment) {
        if (settings.webhook().allow().isEmpty() && environment.containsProperty("dibao.network.allow")) {
            LOG.warn("dibao.network.allow is set, which opens nothing to webhooks: for endpoints that are not public"
                    + " addresses, name them in dibao.notifier.webhook.allow; messages to others of that kind fail");
        }
        return new HttpFetcher(
                AddressGuard.allowing(settings.webhook().allow(), "dibao.notifier.webhook.allow"),
                settings.webhook().userAgent());
    }

    @Bean
    RecentChanges recentChanges(LoggedRevisions revisions) {
        return new RecentChanges(revisions);
    }

    @Bean
    WebhookChannel webhookChannel(
            HttpFetcher webhookClient, NotifierSettings settings, RecentChanges changes, InstantSource clock) {
        return new WebhookChannel(
                webhookClient, settings.publicAddress(), settings.webhook().laneWidth(), changes, clock);
    }

    @Bean
    OwnersByMail owners(Subscriptions subscriptions, Mailer mailer, NotifierSettings settings) {
        return new OwnersByMail(
                mailer,
                settings.publicAddress(),
                subscriptions::confirmed,
                told -> subscriptions
                        .find(told.subscriptionId())
                        .filter(now -> Objects.equals(now.trouble(), told.trouble()))
                        .isPresent());
    }

    @Bean
    EndpointWatch endpointWatch(Subscriptions subscriptions, SubscriptionTable table, OwnersByMail owners) {
        EndpointWatch watch = new EndpointWatch(subscriptions, new EndpointHealth(), table::judge, owners);
        subscriptions.onLeaving(watch::erase);
        subscriptions.onRelief(watch::relieved);
        return watch;
    }

    @Bean
    Dispatch dispatch(
            Subscriptions subscriptions,
            List<DeliveryChannel> channels,
            HttpFetcher webhookClient,
            NotifierSettings settings,
            EndpointWatch watch,
            DigestDesk digests,
            RecentChanges changes,
            InstantSource clock) {
        List<DeliveryChannel> all = new ArrayList<>(channels);
        all.addAll(BotChannel.all(webhookClient, settings.publicAddress(), changes, clock));
        return new Dispatch(subscriptions, all, new RetrySchedule(ANY_THREAD), watch, digests, clock);
    }

    @Bean(initMethod = "start")
    Deliverer deliverer(
            Dispatch dispatch,
            Subscriptions subscriptions,
            Ledger ledger,
            KafkaLedger log,
            DeliveryMetrics metrics,
            DigestDesk digests,
            InstantSource clock,
            NotifierSettings settings) {
        Consumer<DeliveryUpdated> recorded = metrics::record;
        Deliverer deliverer = new Deliverer(
                dispatch, log, recorded.andThen(digests::recorded), clock, settings.capacity(), settings.patience());
        subscriptions.onRetimed(to -> ledger.partitions().forEach(partition -> deliverer.reconsider(partition, to)));
        return deliverer;
    }

    @Bean(initMethod = "start")
    RequestFollower requestFollower(
            KafkaSettings kafka,
            EventWriter writer,
            OwnerOf owner,
            SubscriptionTable table,
            Subscriptions subscriptions,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer,
            Dispatch dispatch,
            AmendmentWork amendments,
            NotifierSettings settings,
            InstantSource clock) {
        EndpointTest tests = new EndpointTest(subscriptions::find, dispatch, settings.publicAddress(), clock);
        return new RequestFollower(
                kafka,
                writer,
                owner,
                table::catchUp,
                subscriptions,
                ledger,
                log,
                deliverer,
                tests,
                amendments::matched,
                clock);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(MeterRegistry registry) {
        return new DeliveryMetrics(registry);
    }

    @Bean
    MeterBinder deliveryGauges(Ledger ledger, Deliverer deliverer) {
        return new DeliveryGauges(ledger, deliverer);
    }

    @Bean
    HealthIndicator deliveryHealthIndicator(Ledger ledger, Deliverer deliverer) {
        return new DeliveryHealth(ledger, deliverer);
    }

    private static Optional<String> regionName(String code) {
        return Regions.standard().byCode(code).map(Region::name);
    }
}
