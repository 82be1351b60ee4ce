package org.plumbline.proposal.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.plumbline.account.entity.SignInSession.Means;
import org.plumbline.proposal.boundary.ClientProposal.DecisionView;
import org.plumbline.proposal.entity.PriceMode;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.SheetColumn;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/**
 * Who sees what of a proposal, as staff see it.
 *
 * @param zone    of the project
 * @param lastDay to decide on the revision that is with the client; null when there is none
 * @param today   where the project is
 * @param rule    one of {@link SharingService#RULES}
 * @param order   one of {@link SharingService#ORDERS}
 * @param agreed  whether everybody who is left to decide has accepted what is with them, so that staff can conclude
 * @param people  everybody who takes part in the project, and who did when it was shared with them
 */
public record SharingView(ProposalView proposal, ZoneId zone, LocalDate lastDay, boolean expired, LocalDate today, String rule, String order,
                          boolean agreed, List<ShareRow> people) implements Owned {

    public SharingView {
        people = List.copyOf(people);
    }

    @Override
    public long companyId() {
        return proposal.companyId();
    }

    @Override
    public long projectId() {
        return proposal.projectId();
    }

    /** Whether it is with people of whom nobody is asked to decide any more. */
    public boolean isDeserted() {
        return proposal.status() == ProposalStatus.SENT && people.stream().noneMatch(row -> row.part() == SharePart.DECIDER);
    }

    /** How many it is shared with. */
    public long getShared() {
        return people.stream().filter(row -> row.part() != SharePart.NONE).count();
    }

    /** How many of them have opened the revision that is with them. */
    public long getOpened() {
        return people.stream().filter(row -> row.part() != SharePart.NONE && row.seen().revision() == proposal.sentRevision()
                && proposal.sentRevision() > 0).count();
    }

    /**
     * One person.
     *
     * @param open       whether the project is open to them
     * @param turn       place among those who decide one after another, 0 for others
     * @param revoked    whether it was shared with them before
     * @param decision   on the revision that is with the client; null while they have none
     * @param linkUntil  until when the link mailed last works; null when none does
     * @param wantsTime  whether they have asked for more time than the last day leaves
     */
    public record ShareRow(long clientId, String name, ParticipantRole role, boolean open, SharePart part, int turn, boolean revoked,
                           Sight sight, Seen seen, DecisionView decision, Instant linkUntil, boolean wantsTime, List<DeviceRow> devices) {

        public ShareRow {
            devices = List.copyOf(devices);
        }
    }

    /** What somebody sees. @param own whether that was settled for the person, not for the role @param hiddenSections titles */
    public record Sight(PriceMode mode, boolean own, Set<SheetColumn> hiddenColumns, List<String> hiddenSections) {
    }

    /** What somebody has looked at. @param revision the newest opened, 0 for none */
    public record Seen(Instant first, Instant last, int revision, int opens, List<SectionSeen> sections) {

        public Seen {
            sections = List.copyOf(sections);
        }
    }

    /** A section of the revision that is with the client. @param visits of the page in which it was read */
    public record SectionSeen(String title, Instant first, Instant last, int visits, long seconds) {
    }

    /** A browser they came to the project in. @param here whether by a link to this proposal */
    public record DeviceRow(String name, Means means, boolean here, Instant first, Instant last) {
    }
}
