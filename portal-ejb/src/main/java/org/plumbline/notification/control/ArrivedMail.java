package org.plumbline.notification.control;

import java.util.List;

/**
 * A mail as it came in, in our words.
 *
 * @param messageId  value of its Message-ID, or empty when it has none
 * @param sender     the address it says it is from, or empty
 * @param recipients every address it went to, of its header and of the server's
 * @param text       what it says in plain text, with whatever it quotes; at most {@link #MOST_TEXT} characters; empty when it is too large
 * @param files      what came with it, at most {@link #MOST_FILES}
 * @param report     what a server says of a mail of ours; null when this is no such report
 */
public record ArrivedMail(String messageId, String sender, List<String> recipients, String subject, Nature nature, String text, List<File> files,
                          Report report) {

    /** Characters read of a text. */
    public static final int MOST_TEXT = 200_000;

    /** Octets of a mail beyond which nothing of it is read. */
    public static final int MOST_OCTETS = 30 * 1024 * 1024;

    /** Files of one mail that are looked at. */
    public static final int MOST_FILES = 20;

    /** What a server says of a mail it had. @param failed whether it was given up, not only put off. @param status code of RFC 3463, or empty */
    public record Report(boolean failed, String status) {
    }

    /** A file that came with it. */
    public record File(String name, byte[] content) {

        public File {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /** What its headers tell of who has sent it. */
    public enum Nature {
        /** A person, as far as one can tell. */
        PERSONAL,
        /** A machine in a person's name. */
        AUTOMATIC,
        /** A mail server that could not deliver. */
        BOUNCE,
        /** Not who it claims to be, says the server that received it. */
        FORGED,
        /** Its signature is not its domain's, says that server. */
        DKIM_FAILED,
        /** It came by a server that may not send for its domain, says that server. */
        SPF_FAILED,
        /** Not read: beyond {@link #MOST_OCTETS}. */
        TOO_LARGE,
        /** Not to be read: in letters nobody knows, or damaged. */
        UNREADABLE
    }

    public ArrivedMail {
        recipients = List.copyOf(recipients);
        files = List.copyOf(files);
    }

    /** One that is no server's report. */
    public ArrivedMail(String messageId, String sender, List<String> recipients, String subject, Nature nature, String text, List<File> files) {
        this(messageId, sender, recipients, subject, nature, text, files, null);
    }

    public List<String> fileNames() {
        return files.stream().map(File::name).toList();
    }
}
