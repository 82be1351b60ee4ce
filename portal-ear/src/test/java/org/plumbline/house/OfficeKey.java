package org.plumbline.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate signed by itself, as an office's own would be: a PKCS#12 file for {@code localhost}. */
public final class OfficeKey {

    public static final String PASSWORD = "secret";
    private static final String ALIAS = "office";

    private final Path file;

    private OfficeKey(Path file) {
        this.file = file;
    }

    /** Makes a new one in this folder. */
    public static OfficeKey in(Path folder) {
        Path file = folder.resolve("office.p12");
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keytool("-genkeypair", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", ALIAS, "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        return new OfficeKey(file);
    }

    public Path file() {
        return file;
    }

    /** Copies it into another key store of the same kind, under another alias. */
    public void copyInto(Path store, String password, String alias) {
        keytool("-importkeystore", "-noprompt", "-srckeystore", file.toString(), "-srcstoretype", "PKCS12", "-srcstorepass", PASSWORD,
                "-srcalias", ALIAS, "-destkeystore", store.toString(), "-deststoretype", "PKCS12", "-deststorepass", password,
                "-destalias", alias);
    }

    /** For a client that trusts this certificate and no other. */
    SSLContext trust() {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(in, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, own.getCertificate(ALIAS));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The office's key can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        try {
            int result = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (result != 0) {
                throw new IllegalStateException("keytool ended with " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a key was made", e);
        }
    }
}
