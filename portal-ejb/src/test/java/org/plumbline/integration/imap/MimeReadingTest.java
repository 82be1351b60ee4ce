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
        "Content-Type: multipart/mixed; boundary=m\n\n--m--\n",
        "Content-Type: application/pdf; name=plan.pdf\nContent-Transfer-Encoding: base64\n\nabc!def"})
    void saysOfWhatIsDamagedThatItIs(String body) throws Exception {
        ArrivedMail mail = read(body);

        assertThat(mail.nature()).isEqualTo(Nature.UNREADABLE);
        assertThat(mail.text()).isEmpty();
        assertThat(mail.files()).isEmpty();
        assertThat(mail.subject()).isEqualTo("Re: Kitchen");
    }

    @Test
    void takesThePlainPartOfThoseThatSayTheSameWhereverItStands() throws Exception {
        ArrivedMail mail = read("Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: multipart/related; boundary=r\n\n--r\n"
                + "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/html\n\n<p>As HTML</p>\n--a\nContent-Type: text/plain\n\nAs text\n"
                + "--a--\n--r\nContent-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--r--\n"
                + "--m\nContent-Type: text/plain; name=\"list.txt\"\nContent-Disposition: attachment\n\nOak\n--m--\n");

        assertThat(mail.text().strip()).isEqualTo("As text");
        assertThat(mail.fileNames()).containsExactly("logo.png", "list.txt");
    }

    @Test
    void takesTheHtmlWhereThereIsNoPlainPart() throws Exception {
        ArrivedMail mail = read("Content-Type: text/html; charset=utf-8\n\n<style>p {color: red}</style><p>Yes,<br>Thursday.</p><script>alert(1)</script>");

        assertThat(mail.text()).isEqualTo("Yes,\nThursday.");
        assertThat(mail.files()).isEmpty();
    }

    /** What somebody hands on is not what they say, and not an answer's file either when it has no name. */
    @Test
    void whatIsForwardedWithinIsNotWhatItsSenderSays() throws Exception {
        String forwarded = "Content-Type: message/rfc822%s\n\nFrom: eve@elsewhere.example\nSubject: Pay\nContent-Type: text/plain\n\nPay me.\n--m--\n";
        String body = "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nSee below.\n--m\n" + forwarded;
        ArrivedMail within = read(body.formatted(""));
        ArrivedMail attached = read(body.formatted("\nContent-Disposition: attachment; filename=Pay.eml"));

        assertThat(within.text().strip()).isEqualTo("See below.");
        assertThat(within.files()).isEmpty();
        assertThat(attached.text().strip()).isEqualTo("See below.");
        assertThat(attached.fileNames()).containsExactly("Pay.eml");
    }

    /** Encoded as RFC 2047 and RFC 2231 have it, in bare bytes, with a path and with what would break a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "filename=\"=?UTF-8?Q?Ba=C3=B1o.txt?=\" | Baño.txt",
        "filename=\"=?UTF-8?B?QmHDsW8udHh0?=\" | Baño.txt",
        "filename*=UTF-8''Ba%C3%B1o.txt | Baño.txt",
        "filename*0*=UTF-8''Ba%C3; filename*1*=%B1o.txt | Baño.txt",
        "filename=\"Baño.txt\" | Baño.txt",
        "filename=\"=?x-nobody-knows?Q?a?=\" | =?x-nobody-knows?Q?a?="})
    void readsTheNameOfAFile(String parameter, String name) throws Exception {
        ArrivedMail mail = read("Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nHere.\n--m\nContent-Type: text/plain\n"
                + "Content-Disposition: attachment; " + parameter + "\n\nOak\n--m--\n");

        assertThat(mail.fileNames()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/plain\n\n", "\n", "Content-Type: text/html\n\n<html><body><img src=x></body></html>",
        "Content-Type: application/ms-tnef\n\nabc"})
    void saysNothingWhereNothingIsSaid(String body) throws Exception {
        ArrivedMail mail = read(body);

        assertThat(mail.nature()).isEqualTo(Nature.PERSONAL);
        assertThat(mail.text()).isBlank();
        assertThat(mail.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Auto-Submitted: auto-replied | AUTOMATIC", "Auto-Submitted: no | PERSONAL", "Precedence: bulk | AUTOMATIC",
        "List-Id: <builders.example> | AUTOMATIC", "X-Autoreply: yes | AUTOMATIC", "Return-Path: <> | BOUNCE", "Return-Path: <ana@miller.example> | PERSONAL",
        "Authentication-Results: any.example; dmarc=fail | FORGED", "Authentication-Results: any.example; dmarc=pass | PERSONAL"})
    void tellsWhoHasWrittenByTheHeader(String header, Nature nature) throws Exception {
        assertThat(read(header + "\nContent-Type: text/plain\n\nHello").nature()).isEqualTo(nature);
    }

    /** With no end of parts within parts. */
    @Test
    void looksIntoPartsOnlySoDeep() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        ArrivedMail mail = read(body + "Content-Type: text/plain\n\nDeep\n");

        assertThat(mail.text()).doesNotContain("Deep");
        assertThat(mail.files()).hasSizeLessThanOrEqualTo(1);
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
