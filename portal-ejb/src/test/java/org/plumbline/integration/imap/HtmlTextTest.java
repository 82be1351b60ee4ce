package org.plumbline.integration.imap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.notification.control.ArrivedMail;

class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<p>One</p><p>Two<br>Three</p>|One%%Two%Three",
        "<div>Thursday &amp; Friday</div><div><br></div><div>Ana</div>|Thursday & Friday%%Ana",
        "<div dir=ltr>Yes.</div><br><div class=\"gmail_quote\"><div class=gmail_attr>On Mon X wrote:</div><blockquote>When?</blockquote></div>|Yes.",
        "Yes.<div id=appendonsend></div><hr><div id=divRplyFwdMsg>From: X</div><div>When?</div>|Yes.",
        "<p>Yes</p><blockquote type=\"cite\">When?</blockquote>|Yes",
        "<ul><li>One</li><li>Two</li></ul>|- One%- Two",
        "<style>p{}</style><script>alert(1)</script><p>Hi<img src=x onerror=alert(1)></p>|Hi"})
    void keepsWordsAndNothingElse(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text.replace('%', '\n'));
    }

    /** Minutes, if each element were compared with all before it; anybody who knows the mailbox can send such a mail. */
    @ParameterizedTest
    @ValueSource(strings = {"<p>", "<hr>", "<hr id=appendonsend>"})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isDoneSoonWithAsManyElementsAsAMailMayHave(String element) {
        assertThat(HtmlText.of("Yes." + element.repeat((ArrivedMail.MOST_TEXT - 4) / element.length()))).isEqualTo("Yes.");
    }
}
