package org.plumbline.notification.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts from an answer what its writer has not written: the mail it answers to, and the signature. What stands below or between quoted lines
 * is kept; below the marks of programs that quote without signs nothing is.
 */
final class ReplyWords {

    /** Stands in our mails above everything: what comes below it is ours. */
    static final String MARK = "##";

    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");
    private static final Pattern OUR_MARK = Pattern.compile("^[\\s>*]*" + MARK + " .{3,120} " + MARK + "\\s*$");

    /**
     * The line above a quotation, as Gmail, Apple Mail, Thunderbird and others write it in English and Spanish; it may be broken in two. The
     * spaces before it are taken for good: tried in each way they could be divided, a line of nothing else takes hours.
     */
    private static final Pattern ATTRIBUTION = Pattern.compile("^\\s*+>?\\s*+(On\\b.{6,300}\\bwrote|El\\b.{6,300}\\bescribi[oó]|.{3,200}<[^<>@\\s]+@[^<>\\s]+>"
            + "\\s+(wrote|escribi[oó]|schrieb|a écrit))\\s*:\\s*$");

    /** How one begins that goes over several lines. */
    private static final Pattern BROKEN = Pattern.compile("^\\s*+>?\\s*+(On|El)\\b.*");
    private static final int MOST_BROKEN = 4;

    /** Where programs begin that quote the whole mail without signs. */
    private static final Pattern BELOW_IS_QUOTED = Pattern.compile("^\\s*(-{2,}\\s*(Original Message|Mensaje original|Forwarded message|Mensaje reenviado)\\s*-{2,}"
            + "|_{20,}|Begin forwarded message:|Inicio del mensaje reenviado:)\\s*$", Pattern.CASE_INSENSITIVE);

    /** Two lines of a header block, as Outlook writes it. */
    private static final Pattern FROM = Pattern.compile("^\\s*\\**(From|De):\\**\\s.*");
    private static final Pattern SENT = Pattern.compile("^\\s*\\**(Sent|Date|Enviado|Enviado el|Fecha|To|Para):\\**\\s.*");

    private static final Pattern SIGNATURE = Pattern.compile("^(-- ?|—)\\s*$");
    private static final Pattern DEVICE = Pattern.compile("^\\s*(Sent from (my|Outlook|Mail|Yahoo|Proton|Samsung|AOL).{0,60}|Get Outlook for .{0,40}"
            + "|Enviado desde (mi|Outlook|Correo|Yahoo|Proton|Samsung).{0,60}|Obtener Outlook para .{0,40}|Obtenga Outlook para .{0,40})$", Pattern.CASE_INSENSITIVE);

    private ReplyWords() {
    }

    /** What somebody has written themselves; empty when that is nothing. */
    static String own(String text) {
        List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ').lines().toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (ends(lines, i)) {
                break;
            }
            int attribution = attribution(lines, i);
            if (attribution > 0) {
                i += attribution - 1;
            } else if (!QUOTED.matcher(line).matches() && !DEVICE.matcher(line).matches()) {
                kept.add(line.stripTrailing());
            }
        }
        return String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Whether nothing of the writer's own comes from here on. */
    private static boolean ends(List<String> lines, int i) {
        String line = lines.get(i);
        boolean header = FROM.matcher(line).matches() && i + 1 < lines.size() && SENT.matcher(lines.get(i + 1)).matches();
        return header || OUR_MARK.matcher(line).matches() || BELOW_IS_QUOTED.matcher(line).matches() || SIGNATURE.matcher(line).matches();
    }

    /** Lines an attribution takes here: 0, 1, or more when the program has broken it; a sentence above one is not its beginning. */
    private static int attribution(List<String> lines, int i) {
        String line = lines.get(i);
        if (line.isBlank() || ATTRIBUTION.matcher(line).matches()) {
            return line.isBlank() ? 0 : 1;
        }
        StringBuilder joined = new StringBuilder(line);
        for (int more = 1; more < MOST_BROKEN && BROKEN.matcher(line).matches() && i + more < lines.size(); more++) {
            String next = lines.get(i + more);
            if (next.isBlank() || BROKEN.matcher(next).matches()) {
                return 0;
            }
            joined.append(' ').append(next.strip());
            if (ATTRIBUTION.matcher(joined).matches()) {
                return more + 1;
            }
        }
        return 0;
    }
}
