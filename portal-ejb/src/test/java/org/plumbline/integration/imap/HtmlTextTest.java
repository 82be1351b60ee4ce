package org.plumbline.integration.imap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
