package org.plumbline.proposal.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.control.Samples;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;

/** A project with a proposal to try everything out with before there is a client: made at once and gone at once. */
@Stateless
public class SampleService {

    @EJB
    private ProposalService proposals;

    @EJB
    private ProposalDraftService drafts;

    @EJB
    private EstimateImportService imports;

    @Inject
    private Samples samples;

    @Inject
    private ProjectRepository projects;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** Whether to offer one: the company has no project, and the caller may make one with all that belongs to it. */
    @Permit(Action.PROJECT_VIEW)
    public boolean isOffered() {
        Actor actor = current.get();
        return mayLead(actor, Owned.byCompany(actor.companyId())) && samples.isWanted(actor.companyId());
    }

    /**
     * Makes a project with a proposal whose draft is an estimate of 45 lines. Its client is whoever makes it; nobody is mailed.
     *
     * @return the project's id
     * @throws ConflictException when the company has a sample
     */
    @Permit(Action.PROJECT_EDIT)
    public long make(SampleWords words) {
        Actor actor = current.get();
        if (!mayLead(actor, Owned.byCompany(actor.companyId()))) {
            throw new NotFoundException();
        }
        Project project = samples.make(actor, words.project());
        long proposal = proposals.create(new ProposalDraft(project.getId(), words.title()));
        EstimateFile file = EstimateFile.sample(words.language(), words.restTitle());
        try (InputStream content = file.content()) {
            imports.run(imports.upload(proposal, file));
        } catch (IOException e) {
            throw new UncheckedIOException("the estimate of the sample can't be read", e);
        }
        DraftContent made = drafts.content(proposal);
        drafts.writeHead(DraftVersion.of(proposal, made.state().version()), made.head().introducedBy(words.intro()));
        return project.getId();
    }

    /** Deletes a sample with everything in it. @throws NotFoundException when the project is none, or not the company's */
    @Permit(Action.PROJECT_EDIT)
    public void remove(long projectId) {
        Actor actor = current.get();
        Project project = projects.get(Scope.of(actor), projectId);
        if (!project.isSample() || !mayLead(actor, project)) {
            throw new NotFoundException();
        }
        samples.remove(actor, project);
    }

    private boolean mayLead(Actor actor, Owned where) {
        return policy.permits(Action.PROJECT_EDIT, actor, where) && policy.permits(Action.PARTICIPANT_EDIT, actor, where)
                && policy.permits(Action.CLIENT_EDIT, actor, where) && policy.permits(Action.PROPOSAL_EDIT, actor, where);
    }
}
