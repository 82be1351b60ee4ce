package org.plumbline.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plumbline.house.Waiting;
import org.plumbline.library.boundary.ApprovalService;
import org.plumbline.library.boundary.ApprovalView;
import org.plumbline.library.boundary.AskingDraft;
import org.plumbline.shared.Actor;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.ProofNeededException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;
import org.plumbline.signing.boundary.EnvelopeDraft;
import org.plumbline.signing.boundary.EnvelopeDraft.Asked;
import org.plumbline.signing.boundary.EnvelopeView;
import org.plumbline.signing.boundary.EnvelopeView.EvidenceRow;
import org.plumbline.signing.boundary.FieldSpot;
import org.plumbline.signing.boundary.NewField;
import org.plumbline.signing.boundary.SealingService;
import org.plumbline.signing.boundary.SignatureDraft;
import org.plumbline.signing.boundary.SigningSteps;
import org.plumbline.signing.entity.SignerNotified.Kind;

/** Signatures on a real server: in turns and at once, once each, with evidence that holds, and a result made once. */
class SigningServiceIT extends SigningGround {

    private static final int TABS = 5;

    @EJB
    private SealingService sealing;

    @EJB
    private SigningSteps steps;

    @EJB
    private ApprovalService approvals;

    @Resource
    private UserTransaction transaction;

    @Test
    void oneSignsAfterTheOtherAndTheResultIsMadeOnce() throws Exception {
        long id = sent(1, 2, null);
        assertThat(heard.to(ana, id)).containsExactly(Kind.SIGN);
        assertThat(heard.to(ben, id)).as("not his turn").isEmpty();
        assertThatThrownBy(() -> signatures.consent(ben, id, CONSENT, TRACE)).hasMessageContaining("not_your_turn");
        assertThatThrownBy(() -> signatures.sign(ana, id, typed(ana, id, "Ana Miller"), TRACE)).hasMessageContaining("consent_first");
        assertThatThrownBy(() -> signatures.consent(ana, id, "1999-01-en", TRACE)).isInstanceOf(RejectedInputException.class);
        ceremony(ana, id);
        assertThatThrownBy(() -> signatures.sign(ana, id, withoutMarks("Ana Miller"), TRACE)).isInstanceOf(RejectedInputException.class);
        Actor elsewhere = Actor.client(owner.companyId(), ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT));
        assertThatThrownBy(() -> signatures.sign(elsewhere, id, typed(ana, id, "Ana Miller"), TRACE)).as("not proven of late")
                .isInstanceOf(ProofNeededException.class);
        signatures.sign(ana, id, typed(ana, id, "Ana Miller"), TRACE);
        signatures.sign(ana, id, typed(ana, id, "Somebody Else"), TRACE);
        assertThat(heard.to(ben, id)).containsExactly(Kind.SIGN);
        assertThat(signing.view(ben, id).signers()).extracting(EnvelopeView.SignerRow::state).containsExactly("SIGNED", "ASKED");
        ceremony(ben, id);
        signatures.sign(ben, id, drawn(ben, id, "Ben Miller"), TRACE);

        each.each(TABS, owner, () -> {
            sealing.seal(id);
            return 0;
        });
        Waiting.until("the result", Duration.ofSeconds(30), () -> signing.view(owner, id).isCompleted());
        EnvelopeView done = signing.view(owner, id);
        assertThat(library.view(owner, document).versions()).as("once").hasSize(2);
        assertThat(done.resultNumber()).isEqualTo(2);
        assertThat(heard.to(ben, id)).containsExactly(Kind.SIGN, Kind.DONE);
        assertThat(heard.to(owner, id)).containsExactly(Kind.DONE);
        assertThat(done.evidence()).extracting(EvidenceRow::kind).containsExactly("SENT", "OPENED", "CONSENTED", "READ", "SIGNED", "OPENED", "CONSENTED",
                "READ", "SIGNED", "COMPLETED");
        assertThat(done.evidence()).extracting(EvidenceRow::proof).contains("FRESH_CODE", "PASSWORD", "SESSION", "PORTAL");
        assertThat(done.whole()).isTrue();
        assertThat(signing.view(ana, id).evidence()).as("for staff alone").isEmpty();
        assertThat(result(ana, id)).contains("Ana Miller", "Ben Miller", "Signing record", "The contract").doesNotContain("Somebody Else");
        assertThat(files.view(ben, id, true).sha256()).isEqualTo(done.resultSha256()).isEqualTo(library.view(owner, document).current().sha256());

        change("update signing_evidence set who = 'client:1' where number = 5 and envelope_id = " + id);
        assertThat(signing.view(owner, id).whole()).as("altered").isFalse();
    }

    @Test
    void twoSignAtOnceAndEachOnce() throws Exception {
        long id = sent(1, 1, null);
        ceremony(ana, id);
        ceremony(ben, id);
        Map<Actor, String> names = Map.of(ana, "Ana Miller", ben, "Ben Miller");
        assertThat(each.each(TABS, ana, () -> {
            names.forEach((who, name) -> signatures.sign(who, id, typed(who, id, name), TRACE));
            return 0;
        })).containsOnly(0);
        assertThat(ask("select count(*) from signing_signature where envelope_id = " + id)).isEqualTo(2);
        assertThat(ask("select count(*) from outbox_message where lane = 'signing-seal' and message_key = '" + id + "'")).isEqualTo(1);
        assertThat(signing.view(owner, id).signed()).isEqualTo(2);
        assertThat(signing.view(owner, id).whole()).isTrue();
        assertThatThrownBy(() -> drafts.withdraw(owner, id, TRACE)).as("all have signed").isInstanceOf(ConflictException.class);
    }

    @Test
    void aVersionBetweenTwoSignaturesMakesTheRequestVoid() throws Exception {
        long id = sent(1, 2, null);
        ceremony(ana, id);
        signatures.sign(ana, id, typed(ana, id, "Ana Miller"), TRACE);
        signatures.open(ben, id, TRACE);
        renew();
        assertThat(heard.to(ben, id)).containsExactly(Kind.SIGN, Kind.ENDED);
        assertThat(heard.to(ana, id)).containsExactly(Kind.SIGN, Kind.ENDED);
        assertThatThrownBy(() -> signatures.consent(ben, id, CONSENT, TRACE)).hasMessageContaining("signing.void");
        EnvelopeView over = signatures.open(ben, id, TRACE);
        assertThat(over.status()).isEqualTo("VOID");
        assertThat(over.over()).isTrue();
        assertThat(signing.view(owner, id).whole()).isTrue();
        assertThatThrownBy(() -> preparation.prepare(owner, document, 1, draft(1, 1, null))).hasMessageContaining("superseded");
        long stale = preparation.prepare(owner, document, 2, draft(1, 1, null));
        renew();
        assertThatThrownBy(() -> drafts.send(owner, stale, TRACE)).hasMessageContaining("superseded");
    }

    @Test
    void aVersionThatIsAddedWhileSomebodySignsWaitsForTheSignature() throws Exception {
        long id = sent(1, 2, null);
        ceremony(ana, id);
        approvals.ask(owner, document, new AskingDraft(1, LocalDate.now(ZoneId.of(ZONE)).plusDays(5), "", Map.of(owner.personId(), 1)));
        SignatureDraft signature = typed(ana, id, "Ana Miller");
        long next = clean("Another contract");
        CountDownLatch signs = heard.meet(id, document);
        AtomicInteger who = new AtomicInteger();
        assertThat(each.each(2, ana, () -> {
            if (who.getAndIncrement() == 0) {
                signatures.sign(ana, id, signature, TRACE);
            } else if (signs.await(30, TimeUnit.SECONDS)) {
                versions.add(owner, document, next, "");
            }
            return 0;
        })).as("nobody fails").containsOnly(0);
        EnvelopeView over = signing.view(owner, id);
        assertThat(over.status()).isEqualTo("VOID");
        assertThat(over.signed()).isEqualTo(1);
        assertThat(over.whole()).isTrue();
        assertThat(library.view(owner, document).current().number()).isEqualTo(2);
        assertThat(approvals.list(owner, document)).extracting(ApprovalView::state).containsExactly("SUPERSEDED");
        assertThat(files.view(ana, id, false).size()).as("she has signed it").isPositive();
        assertThatThrownBy(() -> files.view(ben, id, false)).as("he has not").isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatAllHaveSignedDoesNotTakeThePlaceOfANewerVersion() throws Exception {
        long id = sent(1, 1, null);
        ceremony(ana, id);
        ceremony(ben, id);
        signatures.sign(ana, id, typed(ana, id, "Ana Miller"), TRACE);
        SignatureDraft last = typed(ben, id, "Ben Miller");
        long next = clean("Another contract");
        // in one transaction, so that nothing is sealed before the version is there
        transaction.begin();
        signatures.sign(ben, id, last, TRACE);
        versions.add(owner, document, next, "");
        transaction.commit();
        Waiting.until("the result", Duration.ofSeconds(30), () -> signing.view(owner, id).isCompleted());
        EnvelopeView done = signing.view(owner, id);
        assertThat(done.isBeside()).isTrue();
        assertThat(library.view(owner, document).current().number()).isEqualTo(2);
        assertThat(library.view(owner, document).current().sha256()).isNotEqualTo(done.resultSha256());
        assertThat(result(ana, id)).contains("Ana Miller", "Ben Miller", "The contract");
    }

    @Test
    void remindsWarnsAndEnds() throws Exception {
        LocalDate last = LocalDate.now(ZoneId.of(ZONE)).plusDays(10);
        long id = sent(1, 2, last);
        Instant now = Instant.now();
        assertThat(steps.near(0, 10_000)).contains(id);
        steps.tend(id, now.plus(Duration.ofDays(2)));
        assertThat(heard.to(ana, id)).containsExactly(Kind.SIGN);
        steps.tend(id, now.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(heard.to(ana, id)).containsExactly(Kind.SIGN, Kind.REMIND);
        assertThat(heard.to(ben, id)).as("not his turn").isEmpty();
        Instant eve = last.minusDays(1).atTime(9, 0).atZone(ZoneId.of(ZONE)).toInstant();
        steps.tend(id, eve);
        steps.tend(id, eve.plusSeconds(300));
        assertThat(heard.to(ana, id)).containsOnlyOnce(Kind.LAST_DAY);
        Instant midnight = last.plusDays(1).atStartOfDay(ZoneId.of(ZONE)).toInstant();
        steps.tend(id, midnight.minusSeconds(1));
        assertThat(signing.view(owner, id).isOpen()).isTrue();
        steps.tend(id, midnight);
        steps.tend(id, midnight.plusSeconds(300));
        assertThat(signing.view(owner, id).status()).isEqualTo("EXPIRED");
        assertThat(heard.to(owner, id)).containsExactly(Kind.EXPIRED);
        assertThatThrownBy(() -> signatures.consent(ana, id, CONSENT, TRACE)).isInstanceOf(ConflictException.class);

        long declined = sent(1, 2, null);
        assertThatThrownBy(() -> signatures.decline(ben, declined, "Not me", TRACE)).hasMessageContaining("not_your_turn");
        signatures.decline(ana, declined, "The sum is wrong", TRACE);
        signatures.decline(ana, declined, "The sum is wrong", TRACE);
        assertThat(heard.to(owner, declined)).containsExactly(Kind.DECLINED);
        assertThat(signing.view(owner, declined).signers().get(0).reason()).isEqualTo("The sum is wrong");
        assertThat(signing.view(ben, declined).signers().get(0).reason()).as("told to staff alone").isEmpty();

        long withdrawn = sent(1, 1, null);
        assertThat(files.view(ana, withdrawn, false).size()).isPositive();
        drafts.withdraw(owner, withdrawn, TRACE);
        assertThatThrownBy(() -> files.view(ana, withdrawn, false)).as("taken back").isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.read(ana, withdrawn, false, 0, 9)).isInstanceOf(NotFoundException.class);
        assertThat(files.view(owner, withdrawn, false).size()).isPositive();
        assertThat(heard.to(ana, withdrawn)).containsExactly(Kind.SIGN, Kind.ENDED);
        assertThatThrownBy(() -> drafts.withdraw(owner, withdrawn, TRACE)).isInstanceOf(ConflictException.class);
    }

    @Test
    void nobodyKnowsOfItWhoIsNotAskedAndNobodySignsForSomebodyElse() throws Exception {
        Actor field = Actor.staff(owner.companyId(), owner.personId(), 0, StaffRole.FIELD);
        assertThatThrownBy(() -> preparation.prepare(field, document, 1, draft(1, 1, null))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> preparation.prepare(owner, document, 1, new EnvelopeDraft(List.of(new Asked(false, 4711, 1)), null, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> preparation.prepare(owner, document, 1, new EnvelopeDraft(List.of(), null, 0))).isInstanceOf(RejectedInputException.class);
        long id = preparation.prepare(owner, document, 1, draft(1, 2, null));
        assertThatThrownBy(() -> drafts.send(owner, id, TRACE)).as("nowhere to sign").hasMessageContaining("no_place");
        assertThatThrownBy(() -> signing.view(ana, id)).as("a draft").isInstanceOf(NotFoundException.class);
        assertThat(signing.ofDocument(ana, document)).isEmpty();
        place(id);
        var spot = signing.view(owner, id).fields().get(0);
        drafts.move(owner, id, List.of(new FieldSpot(spot.id(), 2, 0.2, 0.3, 0.4, 0.05)));
        assertThat(signing.view(owner, id).fields()).filteredOn(each -> each.id() == spot.id()).singleElement()
                .extracting(EnvelopeView.FieldView::page).isEqualTo(2);
        assertThatThrownBy(() -> drafts.move(owner, id, List.of(new FieldSpot(4711, 1, 0, 0, 0.1, 0.1)))).isInstanceOf(NotFoundException.class);
        drafts.send(owner, id, TRACE);
        assertThatThrownBy(() -> drafts.place(owner, id, new NewField(spot.signerId(), "SIGNATURE", "", 1, 0, 0))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> signatures.open(owner, id, TRACE)).as("staff sign for nobody").isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signatures.sign(owner, id, withoutMarks("Ana Miller"), TRACE)).isInstanceOf(NotFoundException.class);
        assertThat(signing.ofDocument(ana, document)).singleElement().satisfies(row -> assertThat(row.mine()).isTrue());
        for (Actor stranger : List.of(architect, Actor.anonymous(), Actor.staff(77, 1, 0, StaffRole.OWNER),
                Actor.client(owner.companyId(), ana.personId(), 0, Map.of(project + 1, ParticipantRole.CLIENT)),
                Actor.client(77, ana.personId(), 0, Map.of(project, ParticipantRole.CLIENT)))) {
            assertThatThrownBy(() -> signing.view(stranger, id)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> signatures.open(stranger, id, TRACE)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> files.read(stranger, id, false, 0, 9)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> drafts.withdraw(stranger, id, TRACE)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> files.view(ana, id, true)).as("no result yet").isInstanceOf(NotFoundException.class);
        assertThat(needs(ana)).contains("signing_briefing.sign");
        assertThat(needs(ben)).as("not his turn").doesNotContain("signing_briefing.sign");
        assertThat(catchKey(() -> signatures.decline(ana, id, " ", TRACE))).isEqualTo("signing.required");
    }

    private static String catchKey(Runnable work) {
        try {
            work.run();
            return "";
        } catch (BusinessException refused) {
            return refused.getKey();
        }
    }

    private String result(Actor reader, long id) throws IOException {
        try (var content = files.read(reader, id, true, 0, Long.MAX_VALUE); PdfReader pdf = new PdfReader(content)) {
            PdfTextExtractor text = new PdfTextExtractor(pdf);
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                all.append(text.getTextFromPage(page)).append('\n');
            }
            return all.toString();
        }
    }
}
