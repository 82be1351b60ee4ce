package org.plumbline.integration.fake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.plumbline.notification.control.KeptMails;
import org.plumbline.notification.control.Mail;
import org.plumbline.notification.control.MailSender;
import org.plumbline.shared.Adapter;

/** Keeps mail in the database and sends nothing. No timeout of its own; a mail that comes twice is kept once. */
@Adapter("kept")
@ApplicationScoped
public class KeptMailSender implements MailSender {

    @Inject
    private KeptMails kept;

    @Override
    @Transactional
    public void send(Mail mail) {
        kept.keep(mail);
    }
}
