package org.plumbline.web.shared.tag;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.Money;
import org.plumbline.web.shared.Beans;
import org.plumbline.web.shared.Ui;

/** Functions of the tag files: money, dates and initials as the reader is used to see them. */
public final class Format {

    private static final int MOST_DECIMALS = 4;

    /** Patterns, which are dear to find and cheap to copy; a format itself serves one thread at a time. */
    private static final Map<Tender, NumberFormat> MONEY = new ConcurrentHashMap<>();
    private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

    private Format() {
    }

    /** An amount as {@code $1,234.50}: a {@link Money}, or minor units (cents) with an ISO 4217 code; empty when there is none. */
    public static String money(Money money, Long minor, String currency) {
        if (money == null && (minor == null || currency == null || currency.isEmpty())) {
            return "";
        }
        return money(money == null ? Money.of(minor, currency) : money, ui().getFormats());
    }

    static String money(Money money, Locale locale) {
        return ((NumberFormat) MONEY.computeIfAbsent(new Tender(locale, money.currency()), Format::ofMoney).clone()).format(money.major());
    }

    private static NumberFormat ofMoney(Tender tender) {
        int decimals = tender.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(tender.locale());
        format.setCurrency(tender.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** A number with as many decimals as it has, four at most. */
    public static String number(BigDecimal number) {
        return ((NumberFormat) NUMBERS.computeIfAbsent(ui().getFormats(), Format::ofNumber).clone()).format(number);
    }

    private static NumberFormat ofNumber(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format;
    }

    /** In which language an amount of which currency is written. */
    private record Tender(Locale locale, Currency currency) {
    }

    /**
     * A moment in a time zone.
     *
     * @param zone  a {@link ZoneId}, its name, or {@code null} for the zone of the request
     * @param style {@code datetime}, {@code date}, {@code time} or {@code zoned} (date, time and name of the zone)
     */
    public static String instant(Instant instant, Object zone, String style) {
        if (instant == null) {
            return "";
        }
        ZoneId where = zone == null || zone.toString().isEmpty() ? ui().getZone()
                : zone instanceof ZoneId id ? id : ZoneId.of(zone.toString());
        return instant(instant.atZone(where), style, ui().getFormats());
    }

    static String instant(ZonedDateTime moment, String style, Locale locale) {
        DateTimeFormatter format = switch (style) {
            case "date" -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
            case "time" -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
            case "datetime", "zoned" -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
            default -> throw new IllegalArgumentException("Unknown style of a moment: " + style);
        };
        String text = format.withLocale(locale).format(moment);
        return style.equals("zoned") ? text + " " + DateTimeFormatter.ofPattern("z", locale).format(moment) : text;
    }

    /** A calendar day: {@code medium} (default), {@code long} or {@code short}. */
    public static String date(LocalDate date, String style) {
        return date == null ? "" : date(date, style, ui().getFormats());
    }

    static String date(LocalDate date, String style, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.valueOf(style.toUpperCase(Locale.ROOT))).withLocale(locale).format(date);
    }

    /** At most two capitals that stand for a person or a company. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        String[] words = name.strip().split("\\s+");
        return Stream.of(words[0], words.length > 1 ? words[words.length - 1] : "").filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining()).toUpperCase(Locale.ROOT);
    }

    private static Ui ui() {
        return Beans.of(Ui.class);
    }
}
