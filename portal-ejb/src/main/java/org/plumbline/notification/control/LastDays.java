package org.plumbline.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Properties;

/** How mails say until when something holds: by the clock at the site, and by the reader's own where that shows another time (ADR 23). */
@ApplicationScoped
public class LastDays {

    @Inject
    private MailTemplates templates;

    /** @param zone of the site, in which the day ends. @param own of the reader, or null where they have named none */
    String words(LocalDate day, ZoneId zone, ZoneId own, Locale locale) {
        Properties words = templates.layout(locale.getLanguage());
        ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
        boolean elsewhere = own != null && !end.withZoneSameInstant(own).toLocalDateTime().equals(end.toLocalDateTime());
        String said = words.getProperty(elsewhere ? "until.own" : "until")
                .replace("{day}", DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day))
                .replace("{zone}", zone.getDisplayName(TextStyle.FULL, locale));
        return elsewhere ? said.replace("{own}", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(locale)
                .format(end.withZoneSameInstant(own))) : said;
    }
}
