package org.dibao.tables.redis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dibao.contracts.Event;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic as an index in Redis. The topic is the truth; the index can be flushed, restored from an old copy
 * or moved to another server at any time, and is then made anew, by one instance while the others wait. Until that is
 * done, asking it fails with {@link IndexNotReadyException}.
 *
 * <p>Whoever asks the index and writes to the topic what it answered must do so within the bound that {@link
 * IndexDefinition#inFlight()} states, and ask again instead once that has passed.
 */
public final class RedisIndex<E extends Event> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisIndex.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    /** Where the topic ended at a moment. */
    private record Ends(long nanos, Map<Integer, Long> byPartition) {}

    private final IndexDefinition<E> definition;
    private final RedisConnections connections;
    private final KafkaSettings kafka;
    private final Thread keeper;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Ends> ends = new ArrayDeque<>();
    private volatile boolean asked;
    private volatile boolean closed;
    private volatile @Nullable IndexSession session;
    private volatile IndexState state;

    /** An index that is not looked after yet; {@link #start()} does that. */
    public RedisIndex(IndexDefinition<E> definition, RedisConnections connections, KafkaSettings kafka) {
        this.definition = definition;
        this.connections = connections;
        this.kafka = kafka;
        this.state = new IndexState(false, "the index " + definition.name() + " has not been looked at yet");
        this.keeper = Thread.ofPlatform().daemon().name("index-keeper").unstarted(this::keep);
    }

    /** Begins to look after the index, and returns at once. */
    public void start() {
        keeper.start();
    }

    /** How it is. */
    public IndexState state() {
        return state;
    }

    /**
     * Waits until the index can be asked.
     *
     * @throws IndexNotReadyException if that takes longer
     */
    public void awaitReady(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (session == null) {
                if (left <= 0) {
                    throw notReady();
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notReady();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks the index, once for each list of arguments, in one go.
     *
     * @return the answers, in order
     * @throws IndexNotReadyException if any of the runs met an index that must not be used; what the others answered is
     *     void as well
     * @throws RedisUnavailableException if Redis did not answer; some of the runs may have happened
     */
    public List<byte[]> ask(IndexScript script, List<List<byte[]>> arguments) {
        asked = true;
        return run(script, arguments, null);
    }

    /**
     * Takes in events that were acknowledged on the topic.
     *
     * @param places where they stand there, in the same order
     * @throws IndexNotReadyException if the index is being made; it will find them on the topic
     * @throws RedisUnavailableException if Redis did not answer; they will be found on the topic
     */
    public void apply(List<E> events, List<Position> places) {
        run(definition.apply(), events.stream().map(definition.arguments()).toList(), places);
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        try {
            keeper.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    private List<byte[]> run(IndexScript script, List<List<byte[]>> arguments, @Nullable List<Position> places) {
        IndexSession current = session;
        if (current == null) {
            throw notReady();
        }
        try {
            Optional<List<byte[]>> answers = current.run(script, "ready", arguments, places);
            if (answers.isPresent()) {
                return answers.get();
            }
        } catch (RedisUnavailableException e) {
            suspect(current, "Redis did not answer");
            throw e;
        }
        suspect(current, "the index was emptied, made anew or put back to an older copy");
        throw notReady();
    }

    private IndexNotReadyException notReady() {
        return new IndexNotReadyException("The index " + definition.name() + " in Redis at " + connections.address()
                + " cannot be asked now: " + state.sentence());
    }

    private void keep() {
        IndexMaker<E> maker = null;
        IndexSession before = null;
        while (!closed) {
            try {
                maker = maker == null ? new IndexMaker<>(definition, connections, kafka, this::progress) : maker;
                IndexSession current = maker.attach(before, asked);
                before = current;
                release(current);
                watch(current, maker);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException e) {
                failed(e);
                maker = closed(maker);
            }
        }
        closed(maker);
    }

    private void failed(RuntimeException failure) {
        if (closed) {
            return;
        }
        IndexSession current = session;
        if (current != null) {
            suspect(current, String.valueOf(failure.getMessage()));
        }
        state = new IndexState(false, String.valueOf(failure.getMessage()));
        LOG.warn("index not ready name={} reason=\"{}\"", definition.name(), failure.getMessage());
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the session is no longer to be trusted. */
    private void watch(IndexSession current, IndexMaker<E> maker) throws InterruptedException {
        ends.clear();
        while (current.open() && trusted(current)) {
            Optional<KnownIndex> known = current.known()
                    .filter(index -> index.ready() && index.epoch().equals(current.epoch()));
            if (known.isEmpty() || !upToDate(current, known.get(), maker)) {
                break;
            }
        }
        suspect(current, "it was emptied, made anew or put back to an older copy, or the link broke");
    }

    private boolean trusted(IndexSession current) throws InterruptedException {
        lock.lock();
        try {
            long left = LOOK_EVERY.toNanos();
            while (session == current && left > 0) {
                left = changed.awaitNanos(left);
            }
            return session == current;
        } finally {
            lock.unlock();
        }
    }

    /** Takes in what another instance wrote to the topic and then died before it took it in. */
    private boolean upToDate(IndexSession current, KnownIndex known, IndexMaker<E> maker) {
        long now = System.nanoTime();
        ends.addLast(new Ends(now, maker.ends()));
        Ends due = null;
        while (!ends.isEmpty()
                && now - ends.getFirst().nanos() > definition.inFlight().toNanos()) {
            due = ends.removeFirst();
        }
        return due == null || maker.catchUp(current, known, due.byPartition());
    }

    private void progress(String sentence) {
        state = new IndexState(false, sentence);
    }

    private void release(IndexSession current) {
        lock.lock();
        try {
            session = current;
            state = new IndexState(true, "the index " + definition.name() + " is complete");
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void suspect(IndexSession current, String why) {
        lock.lock();
        try {
            if (session == current) {
                session = null;
                state = new IndexState(false, why);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
        current.close();
    }

    private void release() {
        IndexSession current = session;
        if (current != null) {
            suspect(current, "the service is stopping");
        }
    }

    private static <M extends AutoCloseable> @Nullable M closed(@Nullable M maker) {
        if (maker != null) {
            // What is closed would stumble over an interruption, which is only ever the sign to end.
            Thread.interrupted();
            try {
                maker.close();
            } catch (Exception e) {
                LOG.debug("What is closed is not needed any more.", e);
            }
        }
        return null;
    }
}
