package org.plumbline.integration.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.EncryptedText;
import org.plumbline.shared.KeyFolder;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.shared.StreamSealing;

/**
 * AES-256-GCM for sealing texts and streams and HMAC-SHA-256 for digests, each with a key set in {@code <data-dir>/keys}. No network, hence
 * no timeout and no retry. All nodes of an installation share the folder; a key another node added is picked up when met.
 */
@ApplicationScoped
public class TinkKeyRing implements KeyRing, KeyFolder, StreamSealing {

    private static final int DIGEST_BYTES = 32;
    private static final int PRF_KEY_BYTES = 32;
    private static final String STREAMING = "streaming:";

    @Inject
    private Settings settings;

    private Path folder;
    private KeySetFile sealing;
    private KeySetFile digesting;
    private KeySetFile streaming;
    private SealedStreams streams;
    private RetiredForms retired;

    /** For the container. */
    public TinkKeyRing() {
    }

    TinkKeyRing(Path folder) {
        keepIn(folder);
    }

    @PostConstruct
    void keepInDataFolder() {
        keepIn(settings.directory(Setting.DATA_DIR).resolve("keys"));
        EncryptedText.use(this, this);
    }

    private void keepIn(Path place) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            StreamingAeadConfig.register();
            folder = place;
            sealing = new KeySetFile(folder.resolve("sealing.json"), PredefinedAeadParameters.AES256_GCM);
            digesting = new KeySetFile(folder.resolve("digesting.json"), digestParameters());
            streaming = new KeySetFile(folder.resolve("streaming.json"), SealedStreams.parameters());
            streams = new SealedStreams(streaming);
            retired = new RetiredForms(folder);
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    @Override
    public void unlock(Set<String> needed, boolean mayMake) {
        // an installation older than the files it keeps has no key for them, and gets one
        boolean hasStreams = needed.stream().anyMatch(name -> name.startsWith(STREAMING));
        if (!mayMake && !(sealing.exists() && digesting.exists()) || hasStreams && !streaming.exists()) {
            throw lost();
        }
        try {
            sealing.openOrMake();
            digesting.openOrMake();
            streaming.openOrMake();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
        if (!names().containsAll(needed)) {
            throw lost();
        }
    }

    @Override
    public Set<String> names() {
        return Stream.of(names("sealing:", sealing), names("digesting:", digesting), names(STREAMING, streaming)).flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(String kind, KeySetFile set) {
        return set.ids().map(id -> kind + Integer.toUnsignedString(id));
    }

    private IllegalStateException lost() {
        return new IllegalStateException("The folder of keys " + folder.toAbsolutePath() + " (setting " + Setting.DATA_DIR.key()
                + ") lacks keys that the data of this installation was sealed with: put the folder back from its backup or correct the setting.");
    }

    private IllegalStateException unusable(GeneralSecurityException cause) {
        return new IllegalStateException("The key sets in " + folder + " cannot be used.", cause);
    }

    @Override
    public boolean accepts(OldForm form) {
        return !retired.contains(form);
    }

    @Override
    public void retire(OldForm form) {
        retired.add(form);
    }

    private static Parameters digestParameters() throws GeneralSecurityException {
        return HmacPrfParameters.builder().setKeySizeBytes(PRF_KEY_BYTES).setHashType(HmacPrfParameters.HashType.SHA256).build();
    }

    @Override
    public String seal(String plain, String context) {
        try {
            byte[] sealed = aead().encrypt(bytes(plain), bytes(context));
            return Base64.getEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value could not be sealed", e);
        }
    }

    @Override
    public String open(String sealed, String context) {
        byte[] raw = Base64.getDecoder().decode(sealed);
        try {
            return new String(aead().decrypt(raw, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException first) {
            return openWithNewerKeys(raw, context);
        }
    }

    /** Another node may have rotated: its key is in the file by then. */
    private String openWithNewerKeys(byte[] raw, String context) {
        try {
            sealing.reload();
            return new String(aead().decrypt(raw, bytes(context)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed value could not be opened: it was altered or its key is gone", e);
        }
    }

    @Override
    public String digest(String value, String context) {
        return digests(value, context).get(0);
    }

    @Override
    public List<String> digests(String value, String context) {
        try {
            PrfSet set = digesting.handle().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            Map<Integer, Prf> prfs = set.getPrfs();
            Stream<Integer> newestFirst = Stream.concat(Stream.of(set.getPrimaryId()),
                    prfs.keySet().stream().filter(id -> id != set.getPrimaryId()));
            byte[] input = bytes(context.length() + ":" + context + value);
            return newestFirst.map(id -> compute(prfs.get(id), input)).toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest could not be made", e);
        }
    }

    @Override
    public boolean confirms(String value, String context, String digest) {
        if (KeyRing.super.confirms(value, context, digest)) {
            return true;
        }
        try {
            // another node may have rotated, as when opening
            digesting.reload();
        } catch (GeneralSecurityException e) {
            throw unusable(e);
        }
        return KeyRing.super.confirms(value, context, digest);
    }

    private static String compute(Prf prf, byte[] input) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(prf.compute(input, DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a digest could not be made", e);
        }
    }

    @Override
    public void rotate() {
        try {
            sealing.addKey();
            digesting.addKey();
            streaming.addKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a new key could not be made", e);
        }
    }

    @Override
    public OutputStream seal(OutputStream to, String context) throws IOException {
        return streams.seal(to, context);
    }

    @Override
    public SeekableByteChannel open(SeekableByteChannel sealed, String context) throws IOException {
        return streams.open(sealed, context);
    }

    @Override
    public Description describe() {
        return new Description(sealing.size(), digesting.size(), sealing.changedAt());
    }

    private Aead aead() throws GeneralSecurityException {
        return sealing.handle().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
