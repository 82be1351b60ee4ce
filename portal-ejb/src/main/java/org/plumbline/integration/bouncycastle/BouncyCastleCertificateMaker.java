package org.plumbline.integration.bouncycastle;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.plumbline.sealing.control.CertificateMaker;

/**
 * Certificates of keys on the curve P-256, signed with SHA-256: readers of PDFs know it, and a key is made in a moment. No network, hence no
 * timeout and no retry; each call makes another key.
 */
@ApplicationScoped
public class BouncyCastleCertificateMaker implements CertificateMaker {

    private static final String CURVE = "secp256r1";
    /** Of a serial number: enough that nobody guesses one. */
    private static final int SERIAL_BITS = 127;
    /** A certificate is good from before it was made: clocks of readers may be behind. */
    private static final Duration BEFORE = Duration.ofHours(1);
    /** The longest organisation or name that X.520 allows. */
    private static final int LONGEST_NAME = 64;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Issued root(String company, Instant now) {
        X500Name name = name(company, "Plumbline root");
        try {
            KeyPair pair = pair();
            JcaX509v3CertificateBuilder made = new JcaX509v3CertificateBuilder(name, serial(), Date.from(now.minus(BEFORE)),
                    Date.from(now.plus(ROOT_LASTS)), name, pair.getPublic());
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            made.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            made.addExtension(Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return issued(pair, made, pair.getPrivate());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a root certificate could not be made", e);
        }
    }

    @Override
    public Issued certificate(Issued root, String company, Places places, Instant now) {
        try {
            KeyPair pair = pair();
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            JcaX509v3CertificateBuilder made = new JcaX509v3CertificateBuilder(
                    X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded()), serial(), Date.from(now.minus(BEFORE)),
                    Date.from(earlier(now.plus(CERTIFICATE_LASTS), root.certificate().getNotAfter().toInstant())),
                    name(company, "document seal"), pair.getPublic());
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            made.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            made.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            made.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            made.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(new DistributionPointName(new GeneralNames(address(places.list()))), null, null)}));
            made.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, address(places.root())));
            return issued(pair, made, root.key());
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate could not be made", e);
        }
    }

    @Override
    public byte[] revocations(Issued root, long number, Instant now, Instant next) {
        try {
            JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(root.certificate().getSubjectX500Principal(), Date.from(now));
            list.setNextUpdate(Date.from(next));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            list.addExtension(Extension.authorityKeyIdentifier, false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            return list.build(signer(root.key())).getEncoded();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("a list of certificates could not be made", e);
        }
    }

    private static Issued issued(KeyPair pair, JcaX509v3CertificateBuilder made, PrivateKey issuer)
            throws GeneralSecurityException, OperatorCreationException {
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(made.build(signer(issuer)));
        return new Issued(pair.getPrivate(), certificate);
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE), random);
        return generator.generateKeyPair();
    }

    private BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    }

    private static X500Name name(String company, String kind) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, cut(company)).addRDN(BCStyle.CN, cut(company, kind)).build();
    }

    /** The company's name is cut, not what the certificate is for. */
    private static String cut(String company, String kind) {
        int room = LONGEST_NAME - kind.length() - 1;
        return (company.length() <= room ? company : company.substring(0, room).strip()) + ' ' + kind;
    }

    private static String cut(String company) {
        return company.length() <= LONGEST_NAME ? company : company.substring(0, LONGEST_NAME).strip();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static GeneralName address(String url) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, url);
    }
}
