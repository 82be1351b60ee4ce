package org.plumbline.integration.openpdf;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.plumbline.shared.Money;

/** Texts, amounts and dates as the reader is used to see them. */
final class Words {

    private final ResourceBundle texts;
    private final Locale locale;

    /** @param file of the texts, without language and ending */
    Words(String file, Locale locale) {
        this.texts = ResourceBundle.getBundle(file, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key).replace("'", "''"), locale).format(arguments);
    }

    String money(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.major());
    }

    /** With a sign also above zero. */
    String change(Money money) {
        return money.minor() > 0 ? "+" + money(money) : money(money);
    }

    /** Without decimals that say nothing. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(number.scale());
        return format.format(number.stripTrailingZeros());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM).withLocale(locale).format(moment.atZone(zone))
                + " " + DateTimeFormatter.ofPattern("z", locale).format(moment.atZone(zone));
    }
}
