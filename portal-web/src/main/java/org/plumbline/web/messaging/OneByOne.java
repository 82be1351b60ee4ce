package org.plumbline.web.messaging;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs what it is given one after the other, in the order given, on threads it keeps no longer than there is something to run. */
class OneByOne {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor threads;

    /** @param threads that run a task to its end and do not let it throw */
    OneByOne(Executor threads) {
        this.threads = threads;
    }

    void add(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            threads.execute(this::runOne);
        }
    }

    private void runOne() {
        try {
            tasks.remove().run();
        } finally {
            if (waiting.decrementAndGet() > 0) {
                threads.execute(this::runOne);
            }
        }
    }
}
