package org.dibao.console.gazette;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that are open how many new announcements have come in since they were loaded. What is read at start is
 * not news.
 */
public final class Newsroom {

    private final Set<Listening> readers = ConcurrentHashMap.newKeySet();
    private final int most;
    private volatile boolean open;

    /** A newsroom for so many readers at once. */
    public Newsroom(int most) {
        this.most = most;
    }

    /** From here on, what comes in is news. */
    public void open() {
        open = true;
    }

    /** Takes a change of the topic. */
    public void changed(String id, @Nullable AnnouncementPublished before, @Nullable AnnouncementPublished after) {
        if (open && before == null && after != null && !readers.isEmpty()) {
            Subject subject = Subject.of(after);
            readers.forEach(reader -> reader.hear(subject));
        }
    }

    /**
     * Lets somebody listen.
     *
     * @param wanted which announcements count
     * @param tell is given the number so far each time one comes in; must not block
     * @return empty when there are too many readers already
     */
    public Optional<Listening> listen(Predicate<Subject> wanted, Consumer<Integer> tell) {
        if (readers.size() >= most) {
            return Optional.empty();
        }
        Listening listening = new Listening(wanted, tell);
        readers.add(listening);
        return Optional.of(listening);
    }

    /** Somebody who listens, until closed. */
    public final class Listening implements AutoCloseable {

        private final Predicate<Subject> wanted;
        private final Consumer<Integer> tell;
        private int count;

        private Listening(Predicate<Subject> wanted, Consumer<Integer> tell) {
            this.wanted = wanted;
            this.tell = tell;
        }

        private void hear(Subject announcement) {
            if (wanted.test(announcement)) {
                count++;
                tell.accept(count);
            }
        }

        @Override
        public void close() {
            readers.remove(this);
        }
    }
}
