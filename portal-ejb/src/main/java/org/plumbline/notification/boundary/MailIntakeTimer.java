package org.plumbline.notification.boundary;

import jakarta.ejb.AccessTimeout;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.MailIntake;
import org.plumbline.notification.control.MailIntakeChoice;
import org.plumbline.notification.entity.DutyRound.Name;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.shared.BusinessException;

/** Fetches answers by mail every 20 seconds, on one node at a time; nothing where answers by mail are off. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailIntakeTimer {

    private static final Logger LOG = System.getLogger(MailIntakeTimer.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    @EJB
    private NoticeSteps rounds;

    @EJB
    private IntakeSteps steps;

    @Inject
    private MailFiles files;

    @Inject
    private MailIntakeChoice intake;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "Fetches answers by mail")
    @AccessTimeout(0)
    public void tick() {
        try {
            intake.chosen().ifPresent(this::collect);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "answers by mail were not fetched: {0}", e.getClass());
        }
    }

    private void collect(MailIntake mailbox) {
        if (rounds.begin(Name.INTAKE, Instant.now(), LONGEST)) {
            try {
                mailbox.collect(BATCH, this::take);
            } finally {
                rounds.end(Name.INTAKE);
            }
        }
    }

    private void take(ArrivedMail mail) {
        if (steps.isKnown(mail)) {
            return;
        }
        HoldReason fault = steps.fault(mail);
        if (fault != null) {
            steps.hold(mail, fault);
            return;
        }
        try {
            steps.land(mail, files.keep(mail));
        } catch (BusinessException e) {
            // the room, the proposal or the words are closed to its writer: the office sees it
            steps.hold(mail, HoldReason.NO_ACCESS);
        }
    }
}
