package org.plumbline.proposal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Something of {@link ProposalLeakST} that must not leave, as it would be written. */
enum Secret {
    INTERNAL("zinternalhead", "zinternalline", "zinternalhidden", "zinternalroom", "zinternalpaper"),
    COST("7391.57", "7,391.57", "739157", "7399.99", "7,399.99", "739999", "23.45"),
    MARGIN("1733.32", "1,733.32", "173332", "1735.30", "1,735.30", "173530"),
    /** 7,391.57 and later 7,399.99 x 1.2345; 3.137 x 411.23 x 1.117; two options. */
    LINE_PRICE("9124.89", "9,124.89", "912489", "9135.29", "9,135.29", "913529", "1440.96", "1,440.96", "144096", "613.77", "61377", "733.77", "73377"),
    /** Before and after the walls became dearer, and with the other option. */
    SECTION_SUM("11179.62", "11,179.62", "1117962", "11190.02", "11,190.02", "1119002", "11310.02", "11,310.02", "1131002"),
    HIDDEN_SECTION("zhiddensection", "zhiddenline", "zhiddenwords", "zhiddennote", "4821.39", "4,821.39", "482139", "4901.44", "4,901.44", "490144"),
    COLUMNS("zcode", "zdescription", "3.137", "zunit");

    private final List<String> spellings;

    Secret(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** Its spellings in a text, digits only where no longer number or token is around them. */
    List<String> in(String text) {
        return spellings.stream().filter(one -> Character.isDigit(one.charAt(0))
                ? Pattern.compile("(?<![\\w.,-])" + Pattern.quote(one) + "(?![\\w-]|[.,]\\d)").matcher(text).find()
                : text.toLowerCase(Locale.ROOT).contains(one)).toList();
    }
}
