package org.plumbline.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.account.entity.CompanyProfile.Contact;
import org.plumbline.account.entity.DepositRule.Kind;
import org.plumbline.shared.Money;
import org.plumbline.shared.RejectedInputException;

class CompanyProfileTest {

    private final CompanyProfile profile = new CompanyProfile(7);

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff", "#ffffff, #000000", "#1B3F78, #ffffff", "#ffd400, #000000", "#757575, #ffffff", "#767676, #000000"})
    void aColourCarriesTheTextThatReadsBetter(String colour, String ink) {
        assertThat(new Accent(colour).ink()).isEqualTo(ink);
    }

    @Test
    void everyColourCarriesTextThatReads() {
        for (int red = 0; red < 256; red += 15) {
            for (int green = 0; green < 256; green += 5) {
                for (int blue = 0; blue < 256; blue += 15) {
                    Accent accent = new Accent("#%02x%02x%02x".formatted(red, green, blue));
                    double contrast = "#ffffff".equals(accent.ink()) ? accent.onWhite() : 21 / accent.onWhite();
                    assertThat(contrast).as(accent.hex()).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
        assertThat(new Accent("#ffd400").isFaint()).isTrue();
        assertThat(Accent.OURS.isFaint()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#12345g", "1b3f78", "#1b3f78;}", "url(x)"})
    void aColourIsSixFiguresAndNothingElse(String typed) {
        assertThatThrownBy(() -> new Accent(typed)).isInstanceOf(RejectedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "alder.example", "ftp://alder.example", "https://", "https://alder", "https://a.example/\" onclick",
            "https://user@alder.example", "data:text/html,x"})
    void aWebAddressIsAnAddressOfTheWeb(String typed) {
        assertThatThrownBy(() -> profile.answerAt(new Contact("", "", typed))).isInstanceOfSatisfying(RejectedInputException.class,
                refusal -> assertThat(refusal.getField()).isEqualTo("website"));
    }

    @Test
    void takesWebAddresses() {
        profile.answerAt(new Contact("(507) 555-0142", "", " https://alder.example/contact?from=portal "));
        assertThat(profile.getContact().website()).isEqualTo("https://alder.example/contact?from=portal");
    }

    @Test
    void aBreakOfALineCountsAsOneSign() {
        String terms = "a\r\n".repeat(9_999) + "ab";
        profile.propose(terms, 365, DepositRule.NONE);
        assertThat(profile.getTerms()).hasSize(CompanyProfile.TERMS_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366})
    void aProposalStandsADayToAYear(int days) {
        assertThatThrownBy(() -> profile.propose("", days, DepositRule.NONE)).isInstanceOf(RejectedInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"PERCENT, 0", "PERCENT, 100.01", "PERCENT, -1", "PERCENT, 33.333", "PERCENT,", "AMOUNT, 0", "AMOUNT, 100000000", "PERCENT, 1e-900000000",
            "AMOUNT, 1e900000000"})
    void aDepositIsWithinItsLimits(Kind kind, BigDecimal value) {
        assertThatThrownBy(() -> new DepositRule(kind, value)).isInstanceOf(RejectedInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"PERCENT, 33.33, 100001, 33330", "PERCENT, 50, 1, 1", "AMOUNT, 1500, 1000000, 150000", "AMOUNT, 1500, 100000, 100000", "NONE, 5, 100, 0"})
    void aDepositIsRoundedHalfUpAndNeverMoreThanThePrice(Kind kind, BigDecimal value, long total, long deposit) {
        assertThat(new DepositRule(kind, value).on(Money.of(total, "USD"))).isEqualTo(Money.of(deposit, "USD"));
    }

    @Test
    void aTaxHasANameAndAtMostFourDecimals() {
        assertThat(new TaxRate(7, " Sales tax ", new BigDecimal("8.875")).getPercent()).isEqualTo(new BigDecimal("8.8750"));
        assertThatThrownBy(() -> new TaxRate(7, "Tax", new BigDecimal("8.87501"))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> new TaxRate(7, "Tax", new BigDecimal("100.0001"))).isInstanceOf(RejectedInputException.class);
        assertThatThrownBy(() -> new TaxRate(7, " ", BigDecimal.ONE)).isInstanceOf(RejectedInputException.class);
    }
}
