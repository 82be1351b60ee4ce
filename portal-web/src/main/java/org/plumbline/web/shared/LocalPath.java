package org.plumbline.web.shared;

/** Where a request may send the browser on: only to a path of our own. */
public final class LocalPath {

    private static final String OURS = "/([\\x21-\\x7e&&[^/\\\\]][\\x21-\\x7e&&[^\\\\]]*)?";

    private LocalPath() {
    }

    /** The path asked for when it is ours (one slash, then neither slash nor backslash, no control character), else the other. */
    public static String of(String asked, String otherwise) {
        return asked != null && asked.matches(OURS) ? asked : otherwise;
    }
}
