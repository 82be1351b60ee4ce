package org.plumbline.account.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.shared.Money;

/**
 * What the law of some states allows a contractor to ask for before work begins, from the reviewed table {@code legal/deposit-caps.csv}.
 * A reminder and no legal advice: it knows neither local rules nor exceptions, and a state that is missing may have a rule all the same.
 */
public final class DepositCaps {

    private static final String TABLE = "/legal/deposit-caps.csv";
    private static final String NONE = "-";
    /** The states are those of one country: a price in another currency is of a job elsewhere. */
    private static final String DOLLARS = "USD";
    private static final List<Cap> CAPS = read();

    private DepositCaps() {
    }

    /**
     * One row of the table. What it says in words is the text {@code company_caps.rule.<state>}.
     *
     * @param state   two letters
     * @param name    in English
     * @param part    numerator of the largest part of the price, 0 when the law names none
     * @param of      its denominator
     * @param amount  the largest sum in major units of US dollars, whichever is less; null when the law names none
     * @param above   the price in major units above which the rule holds; 0 for every price
     * @param source  the statute
     * @param checked when somebody compared the row with it
     */
    public record Cap(String state, String name, int part, int of, BigDecimal amount, BigDecimal above, String source, LocalDate checked) {

        /** Whether an address means this state: by its letters or its name. */
        boolean isNamed(String place) {
            return state.equalsIgnoreCase(place) || name.equalsIgnoreCase(place);
        }

        /** Whether there is a figure to compare with; else it is a rule about how a deposit is held, or about other work. */
        public boolean isLimit() {
            return part > 0;
        }

        /** The largest deposit on a price, rounded down, or empty where the rule does not limit it. */
        Optional<Money> most(Money total) {
            if (!isLimit() || total.major().compareTo(above) <= 0) {
                return Optional.empty();
            }
            int decimals = total.currency().getDefaultFractionDigits();
            BigDecimal most = total.major().multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), decimals, RoundingMode.DOWN);
            BigDecimal least = amount == null ? most : most.min(amount);
            return Optional.of(new Money(least.movePointRight(decimals).longValueExact(), total.currency()));
        }
    }

    /**
     * Why a deposit deserves a second look.
     *
     * @param most the largest deposit, or null where the state has a rule without a figure
     */
    public record Warning(Cap cap, Money most) {
    }

    /** Every state with a rule, by its letters. */
    public static List<Cap> all() {
        return CAPS;
    }

    /** The rule of a state, if the table has one. @param state its two letters or its English name, in any case */
    public static Optional<Cap> of(String state) {
        return CAPS.stream().filter(cap -> cap.isNamed(state)).findFirst();
    }

    /**
     * A warning where a deposit is larger than the state allows, or where the state has a rule about it without a figure.
     *
     * @param state letters or name of the state where the work is done; null or anything else is a state without a rule
     * @param total the price, in the deposit's currency
     */
    public static Optional<Warning> warningFor(String state, Money deposit, Money total) {
        if (deposit.minor() <= 0 || !DOLLARS.equals(total.currency().getCurrencyCode())) {
            return Optional.empty();
        }
        return of(state).flatMap(cap -> cap.isLimit()
                ? cap.most(total).filter(most -> deposit.minor() > most.minor()).map(most -> new Warning(cap, most))
                : Optional.of(new Warning(cap, null)));
    }

    private static List<Cap> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(DepositCaps.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(DepositCaps::cap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** state;name;part;amount;above;source;checked */
    private static Cap cap(String line) {
        String[] cells = line.split(";");
        String[] fraction = cells[2].equals(NONE) ? new String[] {"0", "1"} : cells[2].split("/");
        return new Cap(cells[0], cells[1], Integer.parseInt(fraction[0]), Integer.parseInt(fraction[1]),
                cells[3].equals(NONE) ? null : new BigDecimal(cells[3]), new BigDecimal(cells[4]), cells[5], LocalDate.parse(cells[6]));
    }
}
