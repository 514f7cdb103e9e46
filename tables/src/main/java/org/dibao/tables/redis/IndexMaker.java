package org.dibao.tables.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.dibao.events.UnreadableRecordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Comes by an index that can be asked: takes the one that is there if nothing speaks against it, else makes it. Belongs
 * to one thread.
 *
 * <p>Making begins a new epoch, which voids every answer given before. What was decided by such an answer may still be
 * on its way to the topic, so the maker lets the time pass in which it can arrive, and only then reads the topic to its
 * end; nothing is answered before that is done.
 */
final class IndexMaker<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexMaker.class);
    private static final long LEASE_MILLIS = 20_000;
    private static final long PAUSE_MILLIS = 200;

    private final IndexDefinition<E> definition;
    private final RedisConnections connections;
    private final TopicTail tail;
    private final TopicWriters writers;
    private final Consumer<String> progress;
    private final String owner = UUID.randomUUID().toString();

    IndexMaker(
            IndexDefinition<E> definition,
            RedisConnections connections,
            KafkaSettings kafka,
            Consumer<String> progress) {
        this.definition = definition;
        this.connections = connections;
        this.progress = progress;
        String topic = Topic.of(definition.type()).topicName();
        this.tail = new TopicTail(kafka, topic);
        this.writers = new TopicWriters(kafka, topic, definition.group());
    }

    /**
     * A session with an index that is ready.
     *
     * @param before the session that ended; null for the first
     * @param asked whether this instance ever asked the index, so that it may itself have something on its way
     */
    IndexSession attach(@Nullable IndexSession before, boolean asked) throws InterruptedException {
        IndexSession session = new IndexSession(connections, definition.name());
        try {
            warnOfEviction(session);
            String run = session.run();
            while (!ready(session, run, before, asked)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            return session;
        } catch (RuntimeException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    /** Takes in what stands on the topic from the index's positions up to the given ends. */
    boolean catchUp(IndexSession session, KnownIndex known, Map<Integer, Long> ends) {
        return take(session, "ready", known::position, ends, () -> true);
    }

    /** Where the topic ends now. */
    Map<Integer, Long> ends() {
        return tail.ends();
    }

    @Override
    public void close() {
        tail.close();
        writers.close();
    }

    private boolean ready(IndexSession session, String run, @Nullable IndexSession before, boolean asked)
            throws InterruptedException {
        String topic = writers.topicId();
        if (adopted(session, run, topic, before)) {
            return true;
        }
        // It may be ours already, from a session that broke off.
        if (!session.takeLease(owner, LEASE_MILLIS) && !session.extendLease(owner, LEASE_MILLIS)) {
            progress.accept("another instance is making the index " + definition.name());
            return false;
        }
        // The one who had the lease may have been done with it just now.
        if (adopted(session, run, topic, before)) {
            session.dropLease(owner);
            return true;
        }
        return make(session, run, topic, session.known().filter(index -> continues(index, topic)), asked);
    }

    private boolean adopted(IndexSession session, String run, String topic, @Nullable IndexSession before) {
        Optional<KnownIndex> known = session.known();
        if (known.isPresent() && known.get().schema() > definition.schema()) {
            throw new IndexNotReadyException("The index " + definition.name() + " in Redis was made by a newer version"
                    + " of Dibao (schema " + known.get().schema() + ", this one knows " + definition.schema()
                    + "); stop this instance, or upgrade it.");
        }
        Optional<KnownIndex> good = known.filter(index -> usable(index, run, topic, before));
        good.ifPresent(session::adopt);
        return good.isPresent();
    }

    /** Whether nothing was lost: made completely, from this topic, on this very run, not older than was seen of it. */
    private boolean usable(KnownIndex known, String run, String topic, @Nullable IndexSession before) {
        boolean older = before != null && before.epoch().equals(known.epoch()) && known.sequence() < before.seen();
        return known.ready() && known.run().equals(run) && continues(known, topic) && !older;
    }

    /** Whether what is there can be brought up to date, rather than made from nothing. */
    private boolean continues(KnownIndex known, String topic) {
        return known.schema() == definition.schema() && known.topic().equals(topic);
    }

    private boolean make(IndexSession session, String run, String topic, Optional<KnownIndex> known, boolean asked)
            throws InterruptedException {
        boolean onTheirWay = asked || !writers.deserted();
        String epoch = UUID.randomUUID().toString();
        String generation = known.isPresent() ? null : epoch.substring(0, 8);
        LOG.info(
                "index is made name={} epoch={} from={}",
                definition.name(),
                epoch,
                known.isPresent() ? "copy" : "topic");
        if (!session.begin(owner, epoch, new IndexSession.Making(run, definition.schema(), topic, generation))) {
            return false;
        }
        if (onTheirWay && !letPass(session)) {
            return false;
        }
        IntToLongFunction from =
                partition -> known.map(index -> index.position(partition)).orElse(0L);
        boolean done = take(session, "building", from, tail.ends(), () -> session.extendLease(owner, LEASE_MILLIS))
                && session.finish(owner);
        LOG.info("index is {} name={} epoch={}", done ? "ready" : "given up", definition.name(), epoch);
        if (done && generation != null) {
            session.sweep();
        }
        return done;
    }

    private boolean letPass(IndexSession session) throws InterruptedException {
        long until = System.nanoTime() + definition.inFlight().toNanos();
        progress.accept("waiting " + definition.inFlight().toSeconds()
                + " s for records on their way to the topic before the index " + definition.name() + " is made");
        while (System.nanoTime() < until) {
            if (!session.extendLease(owner, LEASE_MILLIS)) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(until - System.nanoTime(), 1_000_000_000L));
        }
        return true;
    }

    private boolean take(
            IndexSession session,
            String state,
            IntToLongFunction from,
            Map<Integer, Long> ends,
            BooleanSupplier stillMine) {
        Taking taking = new Taking(session, state, stillMine);
        tail.read(from, ends, taking);
        return taking.good;
    }

    /** Takes in batch after batch. Once one was refused the rest is passed over. */
    private final class Taking implements Consumer<List<ConsumerRecord<String, byte[]>>> {
        private final IndexSession session;
        private final String state;
        private final BooleanSupplier stillMine;
        private boolean good = true;
        private long taken;

        private Taking(IndexSession session, String state, BooleanSupplier stillMine) {
            this.session = session;
            this.state = state;
            this.stillMine = stillMine;
        }

        @Override
        public void accept(List<ConsumerRecord<String, byte[]>> batch) {
            good = good && stillMine.getAsBoolean();
            List<List<byte[]>> arguments = new ArrayList<>();
            List<Position> places = new ArrayList<>();
            List<Position> skipped = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> each : batch) {
                Position place = new Position(each.partition(), each.offset());
                Optional<List<byte[]>> given = given(each);
                given.ifPresent(arguments::add);
                (given.isPresent() ? places : skipped).add(place);
            }
            List<List<byte[]>> nothing =
                    skipped.stream().map(place -> List.<byte[]>of()).toList();
            good = good
                    && session.run(definition.apply(), state, arguments, places).isPresent()
                    && session.run(IndexScript.SKIP, state, nothing, skipped).isPresent();
            taken += batch.size();
            if (state.equals("building")) {
                progress.accept(
                        "reading the topic into the index " + definition.name() + ", " + taken + " records so far");
            }
        }
    }

    /** What the script is given for a record; empty for a tombstone, and for a record that is not what it should be. */
    private Optional<List<byte[]>> given(ConsumerRecord<String, byte[]> each) {
        if (each.value() == null) {
            return Optional.empty();
        }
        try {
            E event = EventCodec.decode(definition.type(), each.key(), each.value(), each.headers());
            return Optional.of(definition.arguments().apply(event));
        } catch (UnreadableRecordException | IllegalArgumentException e) {
            LOG.warn(
                    "record passed over topic={} partition={} offset={} reason=\"{}\"",
                    each.topic(),
                    each.partition(),
                    each.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }

    private void warnOfEviction(IndexSession session) {
        String policy = session.evictionPolicy();
        if (!policy.equals("noeviction")) {
            LOG.warn(
                    "Redis at {} forgets keys when its memory is full (maxmemory-policy {}), and with them which"
                            + " announcements are known; set maxmemory-policy noeviction.",
                    connections.address(),
                    policy);
        }
    }
}
