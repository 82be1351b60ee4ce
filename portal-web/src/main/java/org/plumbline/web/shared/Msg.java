package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one handle of pages on texts: {@code #{msg['sign_in.title']}}, and with placeholders {@code #{msg.of('invoice.due', date)}}.
 * Backing beans inject it for the texts of their messages.
 */
@Named("msg")
@RequestScoped
public class Msg extends AbstractMap<String, String> {

    @Inject
    private Texts texts;

    @Inject
    private Ui ui;

    private Locale locale;

    @Override
    public String get(Object key) {
        return texts.text(locale(), key.toString());
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.has(locale(), key.toString());
    }

    /** The text of a key with {@code {0}}, {@code {1}} … filled. */
    public String of(String key, Object... arguments) {
        return texts.text(locale(), key, arguments);
    }

    /** Not for listing: pages ask for keys they know. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("Texts are read by key");
    }

    private Locale locale() {
        if (locale == null) {
            locale = ui.getLocale();
        }
        return locale;
    }
}
