package org.plumbline.proposal.control;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The signs that amounts of one currency carry: its code, its name for the world ({@code US$}) and the one it has at home ({@code $}). An
 * amount with any other sign is not read: a price of 1,250 euros is no price of 1,250 dollars.
 */
final class CurrencySigns {

    private static final Set<String> LANGUAGES = Set.of("en", "es", "fr", "de");
    /** Finding them takes a tenth of a second, and there are no more currencies than ISO knows. */
    private static final Map<Currency, List<String>> KNOWN = new ConcurrentHashMap<>();

    private final List<String> signs;

    CurrencySigns(Currency currency) {
        signs = KNOWN.computeIfAbsent(currency, CurrencySigns::find);
    }

    private static List<String> find(Currency currency) {
        Stream<String> home = Arrays.stream(Locale.getAvailableLocales()).filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .filter(locale -> currency.equals(currencyOf(locale))).map(currency::getSymbol);
        return Stream.concat(Stream.of(currency.getCurrencyCode(), currency.getSymbol(Locale.ROOT), currency.getSymbol(Locale.US),
                currency.getSymbol(Locale.UK)), home).distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The amount without its sign; the same text if it has none of these. */
    String strip(String amount) {
        for (String sign : signs) {
            int at = amount.indexOf(sign);
            if (at >= 0) {
                return (amount.substring(0, at) + amount.substring(at + sign.length())).strip();
            }
        }
        return amount;
    }

    /** Whether a currency sign stands in a text from which this one's were stripped. */
    static boolean isForeign(String stripped) {
        return stripped.codePoints().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL)
                || stripped.matches("[A-Z]{3}\\s*[(\\d.,-].*|.*[)\\d.,-]\\s*[A-Z]{3}");
    }

    private static Currency currencyOf(Locale locale) {
        if (!locale.getCountry().matches("[A-Z]{2}")) {
            return null;
        }
        try {
            return Currency.getInstance(locale);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
