package org.plumbline.integration.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.notification.control.KeptMails;
import org.plumbline.notification.control.MailSender;
import org.plumbline.notification.control.MailSenderContract;
import org.plumbline.notification.entity.KeptMail;
import org.plumbline.testing.Database;

class KeptMailSenderTest extends MailSenderContract {

    @RegisterExtension
    static final Database db = new Database();

    @BeforeEach
    void empty() {
        db.inTransaction(em -> em.createQuery("delete from KeptMail m").executeUpdate());
    }

    @Override
    protected MailSender sender() {
        return mail -> db.inTransaction(em -> {
            Database.inject(new KeptMailSender(), Database.inject(new KeptMails(), em)).send(mail);
            return null;
        });
    }

    @Override
    protected List<Received> received() {
        return db.inTransaction(em -> em.createQuery("select m from KeptMail m order by m.id", KeptMail.class).getResultList()).stream()
                .map(m -> new Received(m.getRecipient(), m.getSubject(), m.getText(), m.getHtml())).toList();
    }

    @Test
    void aMailThatComesTwiceIsKeptOnce() {
        sender().send(mail("a@example.org", "ann@example.org", "Hello"));
        sender().send(mail("a@example.org", "ann@example.org", "Hello"));
        assertThat(received()).hasSize(1);
    }

    @Test
    void onlyTheNewestStayAndNothingOfThemIsReadableInTheDatabase() {
        for (int i = 0; i < KeptMails.MOST + 3; i++) {
            sender().send(mail(i + "@example.org", "ann@example.org", "Mail " + i));
        }
        assertThat(received()).hasSize(KeptMails.MOST).first().extracting(Received::subject).isEqualTo("Mail 3");
        List<?> stored = db.inTransaction(em -> em.createNativeQuery("select recipient || subject || text_part || html_part from kept_mail")
                .setMaxResults(5).getResultList());
        assertThat(stored).allSatisfy(value -> assertThat(value.toString()).doesNotContain("ann@", "Mail", "Plain", "<p>"));
    }
}
