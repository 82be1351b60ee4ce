package org.plumbline.integration.bouncycastle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.plumbline.sealing.control.Timestamper;

/** A timestamp service on this machine, as RFC 3161 has it; it can refuse, and it can hang until it is closed. */
public final class TimestampService implements AutoCloseable {

    private static final int KEY_BITS = 2048;
    private static final int BOAST = 200 * 1024;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private final X509Certificate certificate;
    private final TimeStampTokenGenerator tokens;

    private enum Mood { GOOD, BROKEN, HANGING, FORGING, BOASTING }

    private volatile Supplier<Instant> now = Instant::now;
    private volatile Mood mood = Mood.GOOD;

    public TimestampService() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=Test time");
            Instant made = Instant.now();
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(made.minus(Duration.ofHours(1))),
                    Date.from(made.plus(Duration.ofDays(2))), name, pair.getPublic());
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
            certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                    digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)), new ASN1ObjectIdentifier("1.3.6.1.4.1.4146.2"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        } catch (GeneralSecurityException | OperatorException | TSPException e) {
            throw new IllegalStateException(e);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (mood == Mood.HANGING) {
                closed.await();
            }
            if (mood == Mood.BROKEN || mood == Mood.HANGING) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(new TimeStampRequest(question),
                    BigInteger.valueOf(System.nanoTime()), Date.from(now.get())).getEncoded();
            if (mood == Mood.FORGING) {
                // of the signature, which ends it
                answer[answer.length - 1] ^= 1;
            } else if (mood == Mood.BOASTING) {
                answer = Arrays.copyOf(answer, BOAST);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (TSPException | InterruptedException e) {
            throw new IOException(e);
        }
    }

    public void breaks() {
        mood = Mood.BROKEN;
    }

    public void hangs() {
        mood = Mood.HANGING;
    }

    /** Signs what others would have. */
    public void forges() {
        mood = Mood.FORGING;
    }

    /** Sends more than an answer has. */
    public void boasts() {
        mood = Mood.BOASTING;
    }

    /** Its clock is wrong. */
    public void isOff(Duration by) {
        now = () -> Instant.now().plus(by);
    }

    /** Sends its certificate so often, as services do that send those of all their history. */
    public void sendsCertificates(int times) {
        tokens.addCertificates(store(Collections.nCopies(times, certificate)));
    }

    private static JcaCertStore store(List<X509Certificate> certificates) {
        try {
            return new JcaCertStore(certificates);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void recovers() {
        mood = Mood.GOOD;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** The portal's own adapter, asking this service. */
    public Timestamper asked(Duration patience) {
        return new HttpTimestamper(List.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")), patience);
    }

    /** Nobody to ask. */
    public static Timestamper none() {
        return new HttpTimestamper(List.of(), HttpTimestamper.PATIENCE);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
