package org.plumbline.web.shared.guard;

/** The Content-Security-Policy of every response: nothing but our own origin, and inline script or style only with the nonce. */
final class ContentPolicy {

    static final String HEADER = "Content-Security-Policy";

    private static final String TEMPLATE = String.join("; ",
            "default-src 'none'",
            "script-src 'self' 'nonce-%1$s'",
            "style-src 'self' 'nonce-%1$s'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "media-src 'self'",
            // every response of ours but one refuses to be framed: the kept mail of web.admin.MailPart
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private ContentPolicy() {
    }

    static String with(String nonce) {
        return TEMPLATE.formatted(nonce);
    }

    static String withStyleAttributes(String nonce) {
        return with(nonce) + "; style-src-attr 'unsafe-inline'";
    }
}
