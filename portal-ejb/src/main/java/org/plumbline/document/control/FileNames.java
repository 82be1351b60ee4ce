package org.plumbline.document.control;

import java.util.regex.Pattern;

/** Makes of what a sender calls a file a name that can be shown and saved. */
final class FileNames {

    /** Characters of a name. */
    static final int MOST = 120;

    /** Beside control characters those that turn the direction of writing: a name could end differently than it looks. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern NOT_FOR_DISKS = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int ENDING = 10;

    private FileNames() {
    }

    static String clean(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = SPACES.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceAll(" ");
        name = NOT_FOR_DISKS.matcher(name).replaceAll("_").strip();
        name = name.startsWith(".") ? "_" + name.substring(1) : name;
        if (name.length() <= MOST) {
            return name.isEmpty() ? "file" : name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= ENDING ? name.substring(dot) : "";
        int end = MOST - ending.length() - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + '…' + ending;
    }
}
