package org.plumbline.sealing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/** A certificate that the installation has from elsewhere, in a PKCS#12 file; read anew for each seal, so that a renewed one needs no restart. */
@ApplicationScoped
public class BoughtKey {

    static final String OFF = "off";

    @Inject
    private Settings settings;

    public boolean isSet() {
        return !OFF.equals(settings.text(Setting.SEAL_KEYSTORE));
    }

    /** Empty when companies use certificates of their own. @throws IllegalStateException naming the setting, when it can't be read */
    public Optional<SigningKey> key() {
        return isSet() ? Optional.of(read(settings.file(Setting.SEAL_KEYSTORE))) : Optional.empty();
    }

    private SigningKey read(Path file) {
        String alias = settings.text(Setting.SEAL_KEYSTORE_ALIAS);
        try (InputStream content = Files.newInputStream(file)) {
            char[] password = password();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, password);
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
                throw new IllegalStateException("The keystore " + file + " (setting " + Setting.SEAL_KEYSTORE.key() + ") has no key of the name " + alias + ".");
            }
            return new SigningKey(key, Arrays.stream(chain).map(X509Certificate.class::cast).toList(), null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The keystore " + file + " (setting " + Setting.SEAL_KEYSTORE.key() + ") cannot be read.", e);
        }
    }

    private char[] password() throws IOException {
        List<String> lines = Files.readAllLines(settings.file(Setting.SEAL_KEYSTORE_PASSWORD_FILE));
        return lines.isEmpty() ? new char[0] : lines.get(0).toCharArray();
    }
}
