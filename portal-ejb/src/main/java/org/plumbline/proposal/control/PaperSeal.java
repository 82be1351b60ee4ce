package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.sealing.control.SealWords;
import org.plumbline.shared.OwnerOnly;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** Closes the PDF of an accepted proposal with the company's seal, so that whoever gets it later can tell that it is that one. */
@ApplicationScoped
public class PaperSeal {

    @Inject
    private CompanySeal seal;

    @Inject
    private Settings settings;

    /** @param locale of the reader, in whose language the seal says why it is there */
    public byte[] close(long companyId, Locale locale, byte[] pdf) {
        try {
            Path folder = Files.createTempDirectory("plumbline-paper", OwnerOnly.folder());
            Path plain = folder.resolve("plain.pdf");
            Path sealed = folder.resolve("sealed.pdf");
            try {
                Files.write(plain, pdf);
                seal.seal(companyId, plain, sealed, words(locale));
                return Files.readAllBytes(sealed);
            } finally {
                Files.deleteIfExists(plain);
                Files.deleteIfExists(sealed);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be sealed", e);
        }
    }

    private SealWords words(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("print/proposal", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new SealWords(texts.getString("seal_reason"), settings.url(Setting.BASE_URL).toString());
    }
}
