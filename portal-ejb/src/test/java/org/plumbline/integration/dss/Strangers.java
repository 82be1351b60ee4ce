package org.plumbline.integration.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.plumbline.integration.bouncycastle.BouncyCastleCertificateMaker;
import org.plumbline.sealing.control.CertificateMaker.Issued;
import org.plumbline.sealing.control.CertificateMaker.Places;
import org.plumbline.sealing.control.Timestamper;

/** What people do to sealed files who are not the company: they draw over pages with whatever a PDF allows. */
final class Strangers {

    private static final int ROOM = 32 * 1024;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 60;

    private Strangers() {
    }

    /** A signature with a picture over the first page. */
    static Path signing(Path sealed, Path to) throws IOException {
        BouncyCastleCertificateMaker maker = new BouncyCastleCertificateMaker();
        Issued own = maker.certificate(maker.root("Somebody", Instant.now()), "Somebody", new Places("http://localhost/crl", "http://localhost/root"), Instant.now());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(own.certificate()));
        parameters.setCertificateChain(List.of(new CertificateToken(own.certificate())));
        parameters.setContentSize(ROOM);
        parameters.setImageParameters(picture());
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        DSSDocument document = new FileDocument(sealed.toFile());
        ToBeSigned toSign = service.getDataToSign(document, parameters);
        try {
            SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
            Signature signing = Signature.getInstance(algorithm.getJCEId());
            signing.initSign(own.key());
            signing.update(toSign.getBytes());
            return written(service.signDocument(document, parameters, new SignatureValue(algorithm, signing.sign())), to);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A timestamp with a picture over the first page. */
    static Path stamping(Path sealed, Path to, Timestamper timestamper) throws IOException {
        PAdESService service = new PAdESService(new CommonCertificateVerifier());
        service.setTspSource(new Confirmed(timestamper));
        PAdESTimestampParameters parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        parameters.setImageParameters(picture());
        return written(service.timestamp(new FileDocument(sealed.toFile()), parameters), to);
    }

    /** A field over the first page that nobody has signed. */
    static Path field(Path sealed, Path to) throws IOException {
        SignatureFieldParameters place = place();
        place.setFieldId("Approved");
        return written(new PAdESService(new CommonCertificateVerifier()).addNewSignatureField(new FileDocument(sealed.toFile()), place), to);
    }

    private static SignatureImageParameters picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", png);
        SignatureImageParameters picture = new SignatureImageParameters();
        picture.setImage(new InMemoryDocument(png.toByteArray(), "over.png", MimeTypeEnum.PNG));
        picture.setFieldParameters(place());
        return picture;
    }

    private static SignatureFieldParameters place() {
        SignatureFieldParameters place = new SignatureFieldParameters();
        place.setPage(1);
        place.setOriginX(30);
        place.setOriginY(300);
        place.setWidth(WIDTH);
        place.setHeight(HEIGHT);
        return place;
    }

    private static Path written(DSSDocument made, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            made.writeTo(out);
        }
        return to;
    }
}
