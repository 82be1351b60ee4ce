package org.plumbline.proposal.control;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.proposal.entity.GroupKind;

/**
 * What a cell says of the kind of a line: nothing, {@code allowance}, or {@code option:<group>|pick-one}, {@code pick-many} or
 * {@code add-on}, each with {@code |default} behind it where the line is chosen unless the client chooses otherwise. Case, accents and
 * spaces do not matter, and the Spanish words do as well.
 *
 * @param group     empty where it is no option
 * @param groupKind null where it is no option
 */
record LineKind(boolean allowance, String group, GroupKind groupKind, boolean byDefault) {

    static final LineKind PLAIN = new LineKind(false, "", null, false);
    private static final LineKind ALLOWANCE = new LineKind(true, "", null, false);

    private static final Set<String> ALLOWANCES = Set.of("allowance", "asignacion", "provision");
    private static final Set<String> OPTIONS = Set.of("option", "opcion");
    private static final Set<String> DEFAULTS = Set.of("default", "predeterminado", "predeterminada");
    private static final Map<String, GroupKind> KINDS = Map.of("pick-one", GroupKind.PICK_ONE, "pick-many", GroupKind.PICK_MANY,
            "add-on", GroupKind.ADD_ON, "elegir-uno", GroupKind.PICK_ONE, "elegir-varios", GroupKind.PICK_MANY, "adicional", GroupKind.ADD_ON);

    /** Empty if the text is no kind of line. */
    static Optional<LineKind> of(String text) {
        if (text.isEmpty() || ALLOWANCES.contains(plain(text))) {
            return Optional.of(text.isEmpty() ? PLAIN : ALLOWANCE);
        }
        int colon = text.indexOf(':');
        if (colon < 0 || !OPTIONS.contains(plain(text.substring(0, colon)))) {
            return Optional.empty();
        }
        List<String> parts = Arrays.stream(text.substring(colon + 1).split("\\|", -1)).map(part -> part.strip().replaceAll("\\s+", " ")).toList();
        if (parts.size() < 2 || parts.size() > 3 || parts.get(0).isEmpty() || !KINDS.containsKey(plain(parts.get(1)))
                || parts.size() == 3 && !DEFAULTS.contains(plain(parts.get(2)))) {
            return Optional.empty();
        }
        return Optional.of(new LineKind(false, parts.get(0), KINDS.get(plain(parts.get(1))), parts.size() == 3));
    }

    private static String plain(String text) {
        String bare = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
