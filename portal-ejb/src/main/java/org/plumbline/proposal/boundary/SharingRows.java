package org.plumbline.proposal.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.account.control.ClientArrivals.Arrival;
import org.plumbline.account.entity.AccessGrant;
import org.plumbline.project.control.ParticipantRepository.Part;
import org.plumbline.proposal.boundary.SharingView.DeviceRow;
import org.plumbline.proposal.boundary.SharingView.SectionSeen;
import org.plumbline.proposal.boundary.SharingView.Seen;
import org.plumbline.proposal.boundary.SharingView.ShareRow;
import org.plumbline.proposal.boundary.SharingView.Sight;
import org.plumbline.proposal.control.ClientLetters;
import org.plumbline.proposal.control.Deciding;
import org.plumbline.proposal.control.Decisions.Voice;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.ShareFindings;
import org.plumbline.proposal.control.ShareFindings.Found;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.SectionView;
import org.plumbline.proposal.entity.Share;
import org.plumbline.proposal.entity.Visibility;

/** Puts together who sees what of a proposal, in a fixed number of queries whatever the number of people. */
@Dependent
class SharingRows {

    @Inject
    private ProposalDesk desk;

    @Inject
    private ShareFindings findings;

    SharingView view(Proposal proposal) {
        Found found = findings.of(proposal);
        ZoneId zone = desk.zone(proposal);
        Instant now = Instant.now();
        List<ShareRow> people = new ArrayList<>(found.people().stream().map(part -> row(proposal, found, part)).toList());
        people.sort(Comparator.comparing((ShareRow row) -> row.part() != SharePart.DECIDER).thenComparingInt(ShareRow::turn)
                .thenComparing(row -> row.part() == SharePart.NONE));
        Revision sent = found.sent();
        return new SharingView(ProposalService.view(proposal, desk.latest(proposal)), zone, sent == null ? null : sent.getValidUntil(),
                sent != null && sent.isExpired(now, zone), LocalDate.ofInstant(now, zone), proposal.getRule().name(),
                proposal.getOrder().name(), proposal.getStatus() == ProposalStatus.SENT && Deciding.isAgreed(found.voices()), people);
    }

    private static ShareRow row(Proposal proposal, Found found, Part part) {
        long client = part.client().getId();
        Optional<Share> known = Optional.ofNullable(found.shares().get(client));
        Optional<Share> live = known.filter(Share::isLive);
        SharePart is = live.map(share -> share.isDecider() ? SharePart.DECIDER : SharePart.VIEWER).orElse(SharePart.NONE);
        Optional<Voice> voice = found.voices().stream().filter(one -> one.share().getClientId() == client && one.hasDecided()).findFirst();
        Instant until = found.links().stream().filter(grant -> grant.personId() == client).findFirst().map(AccessGrant::getExpiresAt)
                .filter(Instant.now()::isBefore).orElse(null);
        return new ShareRow(client, part.client().getName(), part.participant().getRole(), part.participant().isOpen(), is,
                live.map(Share::getTurn).orElse(0), known.isPresent() && live.isEmpty(), sight(found, part), seen(found, known),
                voice.map(one -> ClientPages.decision(one.decision())).orElse(null), until, is == SharePart.DECIDER && found.wantTime().contains(client),
                devices(proposal, found, client));
    }

    private static Sight sight(Found found, Part part) {
        long client = part.client().getId();
        Visibility visibility = found.visibility(client, part.participant().getRole());
        List<String> hidden = found.sections().stream().filter(section -> !visibility.shows(section)).map(Section::getTitle).toList();
        return new Sight(visibility.mode(), found.rules().stream().anyMatch(rule -> rule.isForPerson(client)), visibility.hiddenColumns(), hidden);
    }

    private static Seen seen(Found found, Optional<Share> known) {
        List<SectionView> views = known.map(share -> found.views().stream().filter(view -> view.getShareId() == share.getId()).toList())
                .orElse(List.of());
        Map<Long, List<SectionView>> bySection = views.stream().collect(Collectors.groupingBy(SectionView::getSectionKey));
        List<SectionSeen> sections = found.sections().stream().filter(section -> bySection.containsKey(section.getKey()))
                .map(section -> section(section, bySection.get(section.getKey()))).toList();
        return new Seen(known.map(Share::getFirstSeenAt).orElse(null), known.map(Share::getLastSeenAt).orElse(null),
                known.map(Share::getLastSeenRevision).orElse(0), known.map(Share::getOpens).orElse(0), sections);
    }

    private static SectionSeen section(Section section, List<SectionView> views) {
        return new SectionSeen(section.getTitle(), Collections.min(views.stream().map(SectionView::getFirstSeenAt).toList()),
                Collections.max(views.stream().map(SectionView::getLastSeenAt).toList()), views.size(),
                views.stream().mapToLong(SectionView::getSeconds).sum());
    }

    /** Each browser once: by this proposal's link, when it came by that too. */
    private static List<DeviceRow> devices(Proposal proposal, Found found, long client) {
        String here = ClientLetters.item(proposal).target();
        List<Arrival> own = found.arrivals().stream().filter(arrival -> arrival.clientId() == client).toList();
        Set<String> shown = new HashSet<>();
        return own.stream().filter(arrival -> shown.add(arrival.device() + arrival.means() + arrival.target().equals(here)))
                .map(arrival -> new DeviceRow(arrival.device(), arrival.means(), arrival.target().equals(here), arrival.first(), arrival.last()))
                .toList();
    }
}
