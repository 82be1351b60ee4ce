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
import java.util.List;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.MailIntake;
import org.plumbline.notification.control.MailIntakeChoice;
import org.plumbline.notification.entity.DutyRound.Name;
import org.plumbline.notification.entity.HoldReason;
import org.plumbline.security.Public;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Fetches answers by mail every 20 seconds, on one node at a time; nothing where answers by mail are off. Every night it discards what was held
 * back and nobody has decided about.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailIntakeTimer {

    private static final Logger LOG = System.getLogger(MailIntakeTimer.class.getName());
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int BATCH = 50;

    private final Turn turn = new Turn(Name.INTAKE, LONGEST);

    @EJB
    private NoticeSteps rounds;

    @EJB
    private IntakeSteps steps;

    @Inject
    private MailFiles files;

    @Inject
    private MailIntakeChoice intake;

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false, info = "Fetches answers by mail")
    @AccessTimeout(0)
    public void tick() {
        try {
            intake.chosen().ifPresent(this::collect);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "answers by mail were not fetched: {0}", e.getClass());
        }
    }

    @Schedule(hour = "3", minute = "41", persistent = false, info = "Discards mails that were held back long ago")
    void tidy() {
        Instant now = Instant.now();
        forget(now.minus(settings.duration(Setting.MAIL_HELD_KEPT)), now);
    }

    /** Discards what came before a moment and nobody has decided about. */
    @Public("the timer acts for the portal itself; no page reaches it")
    public void forget(Instant before, Instant now) {
        try {
            List<Long> expired;
            do {
                expired = steps.expired(before, BATCH);
                expired.forEach(id -> steps.expire(id, now));
            } while (expired.size() == BATCH);
        } catch (RuntimeException e) {
            // another node or somebody of the office was faster, or the database is away: what is left is there tomorrow
            LOG.log(Level.WARNING, "held mails were not discarded: {0}", e.getClass());
        }
    }

    private void collect(MailIntake mailbox) {
        if (turn.take(rounds, Instant.now())) {
            try {
                mailbox.collect(BATCH, this::take);
            } finally {
                turn.giveBack(rounds);
            }
        }
    }

    private void take(ArrivedMail mail) {
        if (steps.isKnown(mail) || steps.takeBack(mail)) {
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
