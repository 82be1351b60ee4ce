package org.plumbline.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions keep the version of the text somebody agreed to, not the text: under a version it says the same for ever. Whoever changes a word
 * gives it another version, and adds a row here.
 */
class ConsentTest {

    @ParameterizedTest
    @CsvSource({
        "2026_11, '',  6e1f6a9129f04207a98d503fdb858134625d240a2b4b50233cb83e3bda9a31ed",
        "2026_11, _es, 5e268bab47c8596533d31abfa20ed745b344a618478a946e528d289a173dca9d"
    })
    void whatIsAgreedToSaysTheSameUnderItsVersion(String version, String language, String sha256) throws IOException, NoSuchAlgorithmException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(ConsentTest.class.getResourceAsStream("/i18n/proposal_sheet" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        String agreed = texts.getProperty("proposal_sheet.consent." + version) + '\n' + texts.getProperty("proposal_sheet.consent.agree");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(agreed.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }
}
