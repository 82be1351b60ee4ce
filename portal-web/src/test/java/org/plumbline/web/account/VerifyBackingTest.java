package org.plumbline.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

class VerifyBackingTest {

    @AfterEach
    void forget() {
        System.clearProperty(Setting.DEMO.key());
        System.clearProperty(Setting.MAIL_SENDER.key());
    }

    @ParameterizedTest
    @CsvSource({"true,kept,true", "true,smtp,false", "false,kept,false", "false,smtp,false"})
    void saysWhereKeptMailIsInADemoAlone(String demo, String sender, boolean says) {
        System.setProperty(Setting.DEMO.key(), demo);
        System.setProperty(Setting.MAIL_SENDER.key(), sender);
        assertThat(VerifyBacking.isMailKept(new Settings())).isEqualTo(says);
    }
}
