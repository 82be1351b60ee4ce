package org.plumbline.integration.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ArrivedMail.Nature;

/** Mails as they come in, in our words. */
class MimeReadingTest {

    @Test
    void readsWhatAPersonSays() throws Exception {
        ArrivedMail mail = read("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nMa=F1ana.");

        assertThat(mail.nature()).isEqualTo(Nature.PERSONAL);
        assertThat(mail.sender()).isEqualTo("ana@miller.example");
        assertThat(mail.text()).startsWith("Mañana.");
    }

    /** What can't be read is told of, and not tried again and again. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/plain; charset=x-nobody-knows\n\nHello",
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!a",
        "Content-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nHello",
        "Content-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\nabc!def"})
    void saysOfWhatIsDamagedThatItIs(String body) throws Exception {
        ArrivedMail mail = read(body);

        assertThat(mail.nature()).isEqualTo(Nature.UNREADABLE);
        assertThat(mail.text()).isEmpty();
        assertThat(mail.files()).isEmpty();
        assertThat(mail.subject()).isEqualTo("Re: Kitchen");
    }

    /** As Postfix, Exim and qmail tell it; what is only put off, or was delivered, has not failed. */
    @ParameterizedTest
    @CsvSource({"failed, 5.1.1, true, 5.1.1", "FAILED, 5.7.1 (not wanted), true, 5.7.1", "failed, none, true, ''", "delayed, 4.4.1, false, ''",
        "delivered, 2.0.0, false, ''"})
    void readsTheReportOfAServer(String action, String status, boolean failed, String told) throws Exception {
        ArrivedMail mail = read("Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                + "--b\nContent-Type: text/plain\n\nI'm sorry. 5.9.9\n--b\nContent-Type: message/delivery-status; name=status.txt\n\n"
                + "Reporting-MTA: dns; mx.example\nStatus: 5.0.0\n\nFinal-Recipient: rfc822;\n ann@example.org\nAction: " + action + "\nStatus: " + status
                + "\n\n--b\nContent-Type: message/rfc822\n\nSubject: Hello\n\nHello\n--b--\n");

        assertThat(mail.nature()).isEqualTo(Nature.BOUNCE);
        assertThat(mail.report()).isEqualTo(new ArrivedMail.Report(failed, told));
    }

    @ParameterizedTest
    @CsvSource({"Return-Path: <>, 'ann@example.org: 550 5.1.1 unknown', true, 5.1.1", "Return-Path: <>, 'Read by 5.1.1.1', false, ''",
        "X-Failed-Recipients: ann@example.org, It went wrong., true, ''", "Return-Path: <>, I am away until 5., false, ''"})
    void guessesWhereThereIsNoReport(String header, String words, boolean failed, String told) throws Exception {
        ArrivedMail mail = read(header + "\nContent-Type: text/plain\n\n" + words);

        assertThat(mail.nature()).isEqualTo(Nature.BOUNCE);
        assertThat(mail.report()).isEqualTo(new ArrivedMail.Report(failed, told));
    }

    /** An hour, if all of it were read. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void looksForAnAddressOfOursNoFurtherThanItStands() throws Exception {
        ArrivedMail mail = read(("Cc: " + "<".repeat(200_000) + "\n").repeat(100) + "Content-Type: text/plain\n\nHello");

        assertThat(mail.recipients()).contains("reply@ridge.example");
    }

    private static ArrivedMail read(String body) throws Exception {
        String head = "From: Ana Miller <ana@miller.example>\nTo: reply@ridge.example\nSubject: Re: Kitchen\nMessage-ID: <1@miller.example>\n";
        return MimeReading.read(new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream((head + body + "\n").getBytes(StandardCharsets.UTF_8))), "");
    }
}
