package org.plumbline.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.plumbline.shared.Ids;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.Secrets;

/**
 * One thing that happened. Its hash covers its own values and the hash of the row before it in the same company. It is keyed, so
 * that the database alone is not enough to make another; the first rows of an older installation have a plain SHA-256.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    /** The hash before the first row of a chain. */
    public static final String GENESIS = "0".repeat(43);

    private static final String CONTEXT = "audit.entry";

    @Id
    @Column(name = "id")
    private long id = Ids.next();

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "sequence_number")
    private long sequence;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "what")
    private String what;

    @Column(name = "subject")
    private String subject;

    @Column(name = "facts")
    private String facts;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "hash")
    private String hash;

    protected AuditEntry() {
    }

    /** What one row tells. Facts are a JSON object without personal data. */
    public record Fact(String actor, String what, String subject, String facts) {
    }

    public AuditEntry(long companyId, long sequence, Fact fact, String previousHash, KeyRing keys) {
        this.companyId = companyId;
        this.sequence = sequence;
        // the database keeps microseconds: hash what will be read back
        this.at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.actor = fact.actor();
        this.what = fact.what();
        this.subject = fact.subject();
        this.facts = fact.facts();
        this.previousHash = previousHash;
        this.hash = keys.digest(text(), CONTEXT);
    }

    /** Whether the row still says what was hashed, under any of these keys, and follows the given row. */
    public boolean follows(long previousSequence, String hashBefore, KeyRing keys) {
        return isNext(previousSequence, hashBefore) && keys.confirms(text(), CONTEXT, hash);
    }

    /** The same of a row with a plain hash, which proves something only before the end of the plain part of its chain. */
    public boolean followsPlainly(long previousSequence, String hashBefore) {
        return isNext(previousSequence, hashBefore) && hash.equals(Secrets.hash(text()));
    }

    private boolean isNext(long previousSequence, String hashBefore) {
        return sequence == previousSequence + 1 && previousHash.equals(hashBefore);
    }

    public Instant getAt() {
        return at;
    }

    public String getActor() {
        return actor;
    }

    public String getWhat() {
        return what;
    }

    public String getSubject() {
        return subject;
    }

    public String getFacts() {
        return facts;
    }

    public long getSequence() {
        return sequence;
    }

    public String getHash() {
        return hash;
    }

    private String text() {
        // lengths first, so that no two different rows read the same when joined
        StringBuilder text = new StringBuilder();
        for (String part : new String[] {Long.toString(companyId), Long.toString(sequence), at.toString(), actor, what, subject,
            facts, previousHash}) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
