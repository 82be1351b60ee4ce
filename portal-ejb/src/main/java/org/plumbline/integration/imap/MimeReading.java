package org.plumbline.integration.imap;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.notification.control.ArrivedMail;
import org.plumbline.notification.control.ArrivedMail.Nature;
import org.plumbline.notification.control.ArrivedMail.Report;

/** Reads a mail of MIME into our words: its plain text, else its HTML as text; of files no more than their names. */
final class MimeReading {

    private static final int MOST_DEPTH = 20;
    private static final int FIRST_OF_MANY = 0x80;
    private static final int LAST_OF_BYTES = 0xff;
    private static final String[] RECIPIENTS = {"Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"};
    /** Lines of one header, and characters of a line, in which an address of ours is looked for: reading addresses takes longer with the square of those. */
    private static final int MOST_LINES = 20;
    private static final int MOST_OF_LINE = 8 * 1024;

    private static final String RESULTS = "Authentication-Results";
    private static final String REPORT = "multipart/report";
    /** In which servers that know no reports name the addresses that have failed. */
    private static final String FAILED = "X-Failed-Recipients";

    private final List<ArrivedMail.File> files = new ArrayList<>();
    private Report report;
    private String text;
    private String html;

    private MimeReading() {
    }

    /** @param server whose word on the sender is believed, or empty */
    static ArrivedMail read(Message mail, String server) throws MessagingException, IOException {
        Nature nature = nature(mail, server);
        MimeReading reading = new MimeReading();
        if (nature != Nature.TOO_LARGE && !reading.whole(mail)) {
            nature = Nature.UNREADABLE;
            reading = new MimeReading();
        }
        String words = reading.text != null ? reading.text : reading.html != null ? HtmlText.of(reading.html) : "";
        return new ArrivedMail(first(mail, "Message-ID"), sender(mail), recipients(mail), mail.getSubject() == null ? "" : mail.getSubject(), nature,
                words, reading.files, nature == Nature.BOUNCE ? reading.reported(mail, words) : null);
    }

    /** False for one that is damaged or in letters nobody knows: left in the mailbox it would be fetched again at each visit, for ever. */
    private boolean whole(Message mail) throws MessagingException, IOException {
        try {
            part(mail, 0);
            return true;
        } catch (MessagingException | IOException damaged) {
            if (mail.getFolder() != null && !mail.getFolder().isOpen()) {
                // not the mail: the connection is gone
                throw damaged;
            }
            return false;
        }
    }

    private Report reported(Message mail, String words) throws MessagingException {
        return report != null || mail.isMimeType(REPORT) ? report : DeliveryReport.guess(words, !first(mail, FAILED).isEmpty());
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        String name = part.getFileName();
        if (part.isMimeType("message/delivery-status") && report == null) {
            report = DeliveryReport.read(part);
        } else if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || depth > MOST_DEPTH) {
            if (files.size() < ArrivedMail.MOST_FILES) {
                files.add(new ArrivedMail.File(decoded(name == null ? "mail.txt" : name), part.getInputStream().readAllBytes()));
            }
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("text/plain") && text == null) {
            text = cut(String.valueOf(part.getContent()));
        } else if (part.isMimeType("text/html") && html == null) {
            html = cut(String.valueOf(part.getContent()));
        }
    }

    private static Nature nature(Message mail, String server) throws MessagingException {
        if (mail.getSize() > ArrivedMail.MOST_OCTETS) {
            return Nature.TOO_LARGE;
        }
        String sender = sender(mail).toLowerCase(Locale.ROOT);
        if (mail.isMimeType(REPORT) || !first(mail, FAILED).isEmpty() || "<>".equals(first(mail, "Return-Path").strip()) || sender.matches("(mailer-daemon|postmaster)@.*")) {
            return Nature.BOUNCE;
        }
        String submitted = first(mail, "Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        boolean machine = !submitted.isEmpty() && !submitted.equals("no")
                || first(mail, "Precedence").strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list|auto_reply")
                || Stream.of("List-Id", "X-Autoreply", "X-Autorespond", "X-Auto-Response", "X-Loop").anyMatch(header -> !first(mail, header).isEmpty());
        if (machine) {
            return Nature.AUTOMATIC;
        }
        if (!server.isEmpty()) {
            return new Verdict(Stream.ofNullable(mail.getHeader(RESULTS)).flatMap(Stream::of).limit(MOST_LINES).map(MimeReading::line).toList(), server)
                    .nature();
        }
        // nobody says which server to believe; the one that took the mail in writes above all others
        return first(mail, RESULTS).toLowerCase(Locale.ROOT).contains("dmarc=fail") ? Nature.FORGED : Nature.PERSONAL;
    }

    private static String line(String header) {
        return header.substring(0, Math.min(header.length(), MOST_OF_LINE));
    }

    private static String sender(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address && address.getAddress() != null ? address.getAddress() : "";
    }

    private static List<String> recipients(Message mail) throws MessagingException {
        List<String> all = new ArrayList<>();
        for (String header : RECIPIENTS) {
            for (String line : Stream.ofNullable(mail.getHeader(header)).flatMap(Stream::of).limit(MOST_LINES).toList()) {
                for (InternetAddress address : InternetAddress.parseHeader(line(line), false)) {
                    all.add(address.getAddress());
                }
            }
        }
        return all.stream().filter(address -> address != null).toList();
    }

    private static String first(Message mail, String header) {
        try {
            String[] lines = mail.getHeader(header);
            return lines == null || lines.length == 0 ? "" : lines[0];
        } catch (MessagingException e) {
            throw new IllegalStateException("a header is not to be read", e);
        }
    }

    private static String decoded(String name) {
        try {
            return MimeUtility.decodeText(ofBytes(name)).replaceAll("\\p{Cntrl}+", " ");
        } catch (UnsupportedEncodingException e) {
            return name;
        }
    }

    /** A name in bare bytes, which headers give as one sign each: as UTF-8 where they are that, else as they are. */
    private static String ofBytes(String name) {
        if (name.chars().allMatch(sign -> sign < FIRST_OF_MANY) || name.chars().anyMatch(sign -> sign > LAST_OF_BYTES)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }

    private static String cut(String words) {
        return words.length() <= ArrivedMail.MOST_TEXT ? words : words.substring(0, ArrivedMail.MOST_TEXT);
    }
}
