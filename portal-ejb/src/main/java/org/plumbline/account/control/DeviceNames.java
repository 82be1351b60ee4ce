package org.plumbline.account.control;

/** Turns a browser's User-Agent into what a person would call the device. */
public final class DeviceNames {

    private DeviceNames() {
    }

    /** For example "Firefox on Android"; "Browser" when nothing is known. At most 80 characters, never what was sent. */
    public static String of(String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        String browser = first(agent, "Browser", "Edg", "Edge", "OPR", "Opera", "SamsungBrowser", "Samsung Internet", "Firefox", "Firefox",
                "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");
        String system = first(agent, "", "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS X", "Mac",
                "CrOS", "Chromebook", "Linux", "Linux");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(String agent, String otherwise, String... marksAndNames) {
        for (int i = 0; i < marksAndNames.length; i += 2) {
            if (agent.contains(marksAndNames[i])) {
                return marksAndNames[i + 1];
            }
        }
        return otherwise;
    }
}
