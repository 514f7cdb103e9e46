package org.dibao.launcher.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The newest things that arrived, newest first; older ones fall out, so that an inbox that nobody empties stays small.
 *
 * @param <T> mail or webhook
 */
final class Arrivals<T> {

    private final int most;
    private final Deque<T> newestFirst = new ArrayDeque<>();
    private int total;

    Arrivals(int most) {
        this.most = most;
    }

    synchronized int nextNumber() {
        return ++total;
    }

    synchronized void add(T arrival) {
        newestFirst.addFirst(arrival);
        if (newestFirst.size() > most) {
            newestFirst.removeLast();
        }
    }

    synchronized List<T> newestFirst() {
        return List.copyOf(newestFirst);
    }
}
