package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.proposal.boundary.ViewingReport.SectionTime;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.ProposalRepository;
import org.plumbline.proposal.control.Viewings;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Visibility;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;

/** Notes which sections clients read. The same report sent again changes nothing; staff never report. */
@Stateless
public class ViewingService {

    /** Sections of one report that are looked at. */
    public static final int MOST_SECTIONS = 200;

    private static final Pattern VISIT = Pattern.compile("[A-Za-z0-9_-]{8,22}");

    @Inject
    private ClientDesk desk;

    @Inject
    private ProposalRepository proposals;

    @Inject
    private Viewings viewings;

    /** Takes a report. What it says of another revision, or of sections the reader can't see, is passed over. */
    @Permit(Action.PROPOSAL_READ)
    public void note(long id, ViewingReport report) {
        OnDesk found = desk.find(id, Action.PROPOSAL_READ);
        if (report.revision() != found.revision().getNumber() || report.visit() == null || !VISIT.matcher(report.visit()).matches()) {
            return;
        }
        Visibility visibility = desk.visibility(found.proposal(), desk.actor().personId(),
                desk.actor().participations().get(found.project().getId()));
        Set<Long> shown = proposals.sections(found.revision()).stream().filter(visibility::shows).map(Section::getKey)
                .collect(Collectors.toSet());
        Map<Long, Integer> seconds = report.sections().stream().limit(MOST_SECTIONS).filter(time -> shown.contains(time.key()))
                .collect(Collectors.toMap(SectionTime::key, SectionTime::seconds, Math::max));
        viewings.note(found.share(), report.revision(), report.visit(), seconds, Instant.now());
    }
}
