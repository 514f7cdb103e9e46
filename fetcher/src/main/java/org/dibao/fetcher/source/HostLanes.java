package org.dibao.fetcher.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.SourceDefined;
import org.dibao.fetcher.source.SourceSchedule.Due;

/**
 * Which of the due sources begin next. Each host has a lane on which only a few are under way at a time: more would
 * merely wait for a turn there, and keep the places from sources of other hosts. The lanes are served in turn, and what
 * a person waits for goes ahead of them all. For any number of threads.
 */
public final class HostLanes {

    private final int mostPerHost;
    private final Deque<SourceDefined> awaited = new ArrayDeque<>();
    private final Map<String, Deque<SourceDefined>> waiting = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> busy = new LinkedHashMap<>();
    private final Set<String> underWay = new HashSet<>();

    /**
     * Lanes without anybody on them.
     *
     * @param mostPerHost how many sources of one host are under way at a time
     */
    public HostLanes(int mostPerHost) {
        this.mostPerHost = mostPerHost;
    }

    /** Takes these for the ones that wait, in this order, instead of those that waited so far. */
    public synchronized void fill(List<Due> due) {
        awaited.clear();
        waiting.clear();
        open.clear();
        for (Due one : due) {
            SourceDefined source = one.source();
            if (underWay.contains(source.sourceId())) {
                continue;
            }
            if (one.awaited()) {
                awaited.add(source);
            } else {
                waiting.computeIfAbsent(host(source), host -> new ArrayDeque<>())
                        .add(source);
            }
        }
        waiting.keySet().stream().filter(this::isFree).forEach(open::add);
    }

    /** The next ones, which are under way from now on. */
    public synchronized List<SourceDefined> take(int most) {
        List<SourceDefined> taken = new ArrayList<>();
        while (taken.size() < most && !awaited.isEmpty()) {
            taken.add(begin(awaited.remove()));
        }
        while (taken.size() < most && !open.isEmpty()) {
            String host = open.remove();
            Deque<SourceDefined> lane = waiting.get(host);
            if (lane == null || !isFree(host)) {
                // What a person waited for filled it meanwhile; it opens again when one of its sources is done.
                continue;
            }
            taken.add(begin(lane.remove()));
            if (lane.isEmpty()) {
                waiting.remove(host);
            } else if (isFree(host)) {
                open.add(host);
            }
        }
        return taken;
    }

    /** One that was taken is not under way any more. */
    public synchronized void done(SourceDefined source) {
        if (!underWay.remove(source.sourceId())) {
            return;
        }
        String host = host(source);
        boolean wasFull = !isFree(host);
        busy.merge(host, -1, Integer::sum);
        busy.remove(host, 0);
        if (wasFull && isFree(host) && waiting.containsKey(host)) {
            open.add(host);
        }
    }

    /** How many wait, whether their lane is free or not. */
    public synchronized int waiting() {
        return awaited.size() + waiting.values().stream().mapToInt(Deque::size).sum();
    }

    private SourceDefined begin(SourceDefined source) {
        underWay.add(source.sourceId());
        busy.merge(host(source), 1, Integer::sum);
        return source;
    }

    private boolean isFree(String host) {
        return busy.getOrDefault(host, 0) < mostPerHost;
    }

    private static String host(SourceDefined source) {
        return String.valueOf(source.address().getRawAuthority());
    }
}
