package org.plumbline.document.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.plumbline.document.entity.FileAdded;

/** Wakes whoever judges files once one is there for everybody. Losing the call costs ten seconds. */
@ApplicationScoped
public class FileAlarm {

    @EJB
    private FileJudgingTimer timer;

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) FileAdded added) {
        timer.wake();
    }
}
