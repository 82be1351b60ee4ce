package org.plumbline.events;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.project.entity.ProjectCreated;

/** Hears, in a WAR, what a service of the EJB jar fires; throws where a test asks for it. */
@ApplicationScoped
public class Listener {

    private static final int LAST = 9000;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile TransactionPhase failing;

    void atOnce(@Observes ProjectCreated event) {
        hear("at once", event, TransactionPhase.IN_PROGRESS);
    }

    void beforeCommit(@Observes(during = TransactionPhase.BEFORE_COMPLETION) ProjectCreated event) {
        hear("before the commit", event, TransactionPhase.BEFORE_COMPLETION);
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProjectCreated event) {
        hear("after the commit", event, TransactionPhase.AFTER_SUCCESS);
    }

    void afterCommitLast(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(LAST) ProjectCreated event) {
        heard.add("last " + event.projectId());
    }

    void afterFailure(@Observes(during = TransactionPhase.AFTER_FAILURE) ProjectCreated event) {
        hear("after a failure", event, TransactionPhase.AFTER_FAILURE);
    }

    private void hear(String when, ProjectCreated event, TransactionPhase phase) {
        heard.add(when + " " + event.projectId());
        if (phase == failing) {
            throw new IllegalStateException("asked to fail " + when);
        }
    }

    /** From now on the observer of this phase fails; null lets all succeed. */
    void failIn(TransactionPhase phase) {
        heard.clear();
        failing = phase;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }
}
