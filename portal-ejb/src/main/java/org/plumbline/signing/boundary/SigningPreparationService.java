package org.plumbline.signing.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.RejectedInputException;

/** Begins requests for signatures. The paper is looked into between two transactions: a version's file never changes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningPreparationService {

    @EJB
    private PreparingSteps steps;

    @Inject
    private EnvelopePeople people;

    /**
     * Begins a request on the current version of a document.
     *
     * @return its id
     * @throws ConflictException      when that version is not current or is no PDF that can be signed
     * @throws RejectedInputException at {@code signers}, {@code turn}, {@code until} or {@code remindDays}
     */
    @Permit(Action.SIGNING_PREPARE)
    public long prepare(Actor actor, long documentId, int number, EnvelopeDraft draft) {
        return steps.begin(actor, documentId, number, people.pages(steps.paper(actor, documentId, number)), draft);
    }
}
