package org.plumbline.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.integration.tink.TestKeys;
import org.plumbline.notification.control.ReplyTokens.Ticket;
import org.plumbline.shared.Ids;
import org.plumbline.shared.Settings;

class ReplyTokensTest {

    private static final String SETTING = "plumbline.mail.reply.address";

    private final Ticket ticket = new Ticket(Ids.next(), false, Long.MAX_VALUE);
    private ReplyTokens tokens;

    @BeforeEach
    void aMailbox() {
        System.setProperty(SETTING, "portal-answers-abc@Mail.example.com");
        tokens = new ReplyTokens(TestKeys.use(Path.of("target", "test-keys")), new Settings());
    }

    @AfterEach
    void noMailbox() {
        System.clearProperty(SETTING);
    }

    @Test
    void anAddressIsShortEnoughAndLeadsBackWhateverItsCase() {
        String address = tokens.address(ticket).orElseThrow();
        assertThat(address.substring(0, address.indexOf('@')).length()).isLessThanOrEqualTo(64);
        assertThat(tokens.ticket(List.of("office@example.com", address))).contains(ticket);
        assertThat(tokens.ticket(List.of(address.toUpperCase(Locale.ROOT)))).contains(ticket);
    }

    @Test
    void noOtherThreadPersonOrSignIsTaken() {
        String address = tokens.address(ticket).orElseThrow();
        assertThat(tokens.ticket(List.of(address.replaceFirst("\\+c", "+s")))).isEmpty();
        assertThat(tokens.ticket(List.of(address.replaceFirst("\\+c.", "+cz")))).isEmpty();
        char last = address.charAt(address.indexOf('@') - 1);
        assertThat(tokens.ticket(List.of(address.replace(last + "@", (last == 'a' ? 'b' : 'a') + "@")))).isEmpty();
        for (String bad : List.of("", "@", "reply@example.com", "reply+@example.com", "reply+czzzzzzzzzzzzz-zzzzzzzzzzzzz-0000000000000000@example.com")) {
            assertThat(tokens.ticket(List.of(bad))).as(bad).isEmpty();
        }
    }

    @Test
    void whatLetsSomebodyInIsTakenOutOfAText() {
        String token = "aB3_".repeat(10) + "xyz";
        String answer = tokens.address(ticket).orElseThrow();
        assertThat(tokens.withoutSecrets("Yes.\nSee http://localhost:8080/l/" + token + " and <http://localhost:8080/public/mail.xhtml?t=c1f.." + token
                + ">\nhttps://guard.example/?u=http%3A%2F%2Flocalhost%3A8080%2Fl%2F" + token + "&x=1\nFrom: <" + answer.toUpperCase(Locale.ROOT) + ">"))
                .isEqualTo("Yes.\nSee http://localhost:8080/… and <http://localhost:8080/…>\nhttp://localhost:8080/…\nFrom: <PORTAL-ANSWERS-ABC@MAIL.EXAMPLE.COM>");
        for (String harmless : List.of("http://localhost:8080/messaging/room.xhtml?project=123456789012345678&at=3", "https://shop.example/" + token,
                "ana+kitchen@miller.example", "no link, " + token)) {
            assertThat(tokens.withoutSecrets(harmless)).isEqualTo(harmless);
        }
    }

    @Test
    void thereIsNoneWhereAnswersAreOff() {
        System.setProperty(SETTING, "off");
        assertThat(new ReplyTokens(null, new Settings()).address(ticket)).isEmpty();
    }
}
