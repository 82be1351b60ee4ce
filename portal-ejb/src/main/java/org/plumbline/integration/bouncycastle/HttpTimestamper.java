package org.plumbline.integration.bouncycastle;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.plumbline.sealing.control.Timestamper;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;

/**
 * Asks timestamp services over HTTP (RFC 3161), one after the other as the setting names them, each for at most {@link #PATIENCE} from the first
 * byte to the last. No retry: whoever needs the timestamp comes again. An answer counts when it belongs to the question, by its nonce, its hash, its signature and its time.
 */
@ApplicationScoped
public class HttpTimestamper implements Timestamper {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(HttpTimestamper.class.getName());
    /** Clocks of this server and of a service may differ; more than that is no clock. */
    private static final Duration FARTHEST = Duration.ofMinutes(10);
    /** A token with its certificates has some 10 KB. */
    private static final int LARGEST = 64 * 1024;
    private static final int NONCE_BITS = 64;
    private static final int OK = 200;

    @Inject
    private Settings settings;

    private List<URI> services;
    private Duration patience = PATIENCE;
    private SecureRandom random;
    private HttpClient client;

    /** For the container, which calls {@link #open}. */
    public HttpTimestamper() {
    }

    HttpTimestamper(List<URI> services, Duration patience) {
        this.services = services;
        this.patience = patience;
        prepare();
    }

    @PostConstruct
    void open() {
        services = settings.urls(Setting.TSA_URL);
        prepare();
    }

    private void prepare() {
        random = new SecureRandom();
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public boolean isSet() {
        return !services.isEmpty();
    }

    @Override
    public byte[] confirm(byte[] sha256) throws IOException {
        IOException last = new IOException("no timestamp service is set");
        for (URI service : services) {
            try {
                return ask(service, sha256);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the timestamp service {0} did not confirm: {1}", service.getHost(), e.getMessage());
                last = e;
            }
        }
        throw last;
    }

    private byte[] ask(URI service, byte[] sha256) throws IOException {
        TimeStampRequestGenerator questions = new TimeStampRequestGenerator();
        questions.setCertReq(true);
        try {
            TimeStampRequest question = questions.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
            TimeStampResponse answer = new TimeStampResponse(exchange(service, question.getEncoded()));
            answer.validate(question);
            TimeStampToken token = answer.getTimeStampToken();
            if (token == null) {
                throw new IOException("refused: " + answer.getStatusString());
            }
            verify(token);
            return token.getEncoded();
        } catch (TSPException | OperatorException | CertificateException e) {
            throw new IOException("the answer is none to the question", e);
        }
    }

    /** Whether a certificate for timestamps, which is in it, has signed it, at a time that is about now. Whom to trust the setting says. */
    private static void verify(TimeStampToken token) throws IOException, TSPException, OperatorException, CertificateException {
        X509CertificateHolder signer = token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).findFirst()
                .orElseThrow(() -> new IOException("no certificate in the answer"));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        Duration off = Duration.between(token.getTimeStampInfo().getGenTime().toInstant(), Instant.now()).abs();
        if (off.compareTo(FARTHEST) > 0) {
            throw new IOException("its clock, or ours, is off by " + off);
        }
    }

    private byte[] exchange(URI service, byte[] question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service).timeout(patience).header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question)).build();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, answer -> new CappedBody(LARGEST));
        try {
            HttpResponse<byte[]> answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != OK) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + patience, e);
        } catch (ExecutionException e) {
            throw new IOException("not reached: " + e.getCause().getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            coming.cancel(true);
        }
    }
}
