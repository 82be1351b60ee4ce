package org.plumbline.house.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;

/** Several who do the same at the same moment, each in a request of their own. */
@ApplicationScoped
public class AtOnce {

    @Inject
    private CurrentActor current;

    @Inject
    private Instance<RequestContextController> requests;

    /** What each of them got, in no order. @param by whom all of them are */
    public <T> List<T> each(int times, Actor by, Callable<T> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(times);
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = IntStream.range(0, times).mapToObj(i -> threads.submit(() -> as(by, together, work))).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private <T> T as(Actor by, CyclicBarrier together, Callable<T> work) throws Exception {
        RequestContextController request = requests.get();
        request.activate();
        try {
            current.set(by);
            together.await();
            return work.call();
        } finally {
            request.deactivate();
        }
    }
}
