package org.plumbline.integration.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.notification.control.ArrivedMail.Nature;

class VerdictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "mx.example; none | PERSONAL",
        "mx.example | PERSONAL",
        "mx.example 1; spf=pass smtp.mailfrom=miller.example; dkim=pass header.d=miller.example; dmarc=pass | PERSONAL",
        "mx.example; dmarc=fail (p=none dis=none) header.from=miller.example | FORGED",
        "MX.Example;DMARC = Fail | FORGED",
        "~\"mx.example\"; dkim=fail reason=\"bad; signature\" header.d=x.example~ | DKIM_FAILED",
        "mx.example; dkim=fail header.d=list.example; dkim=pass header.d=miller.example | PERSONAL",
        "mx.example; dkim=pass header.d=miller.example; dkim=fail header.d=list.example; spf=softfail | PERSONAL",
        "mx.example; dkim/1=fail; spf=pass | DKIM_FAILED",
        "mx.example; dkim=neutral; dkim=fail | DKIM_FAILED",
        "mx.example; spf=fail smtp.mailfrom=miller.example | SPF_FAILED",
        "mx.example; spf=fail; dkim=fail; dmarc=pass header.from=miller.example | PERSONAL",
        "mx.example; spf=none; dkim=temperror; dmarc=none | PERSONAL",
        // what a comment or a value says is no result
        "mx.example (; dmarc=fail (spf=fail)); spf=pass (dkim=fail) | PERSONAL",
        "mx.example; spf=pass reason=\"; dmarc=fail\" | PERSONAL",
        "mx.example; x-dmarc=fail; spf-dkim=fail | PERSONAL",
        // in another's name
        "elsewhere.example; dmarc=fail | PERSONAL",
        "mx.example.elsewhere.example; dmarc=fail | PERSONAL",
        "elsewhere.example (mx.example); dmarc=fail | PERSONAL",
        "; dmarc=fail | PERSONAL"})
    void readsWhatTheServerFound(String header, Nature nature) {
        assertThat(new Verdict(List.of(header.replace("; ", ";\r\n\t")), "mx.example").nature()).isEqualTo(nature);
    }

    @Test
    void theTopmostHeaderOfEachMethodCounts() {
        assertThat(new Verdict(List.of("elsewhere.example; dmarc=pass", "mx.example; dmarc=fail", "mx.example; dmarc=pass"), "mx.example").nature())
                .as("what came with the mail stands below").isEqualTo(Nature.FORGED);
        assertThat(new Verdict(List.of("mx.example; dkim=pass", "mx.example; spf=fail"), "mx.example").nature())
                .as("two programs of one server").isEqualTo(Nature.SPF_FAILED);
        assertThat(new Verdict(List.of(), "mx.example").nature()).isEqualTo(Nature.PERSONAL);
    }
}
