package org.plumbline.proposal.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;

/** What a role sees of one proposal, or one person whatever their role. */
@Entity
@Table(name = "proposal_visibility")
public class VisibilityRule extends BaseEntity {

    /** Characters the keys of hidden sections may take: about 200 sections. */
    private static final int SECTIONS_LENGTH = 4000;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "proposal_id", updatable = false)
    private long proposalId;

    /** Name of the role, or empty when the rule is for a person. */
    @Column(name = "role", updatable = false)
    private String role = "";

    /** The person, or 0 when the rule is for a role. */
    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "price_mode")
    private PriceMode mode;

    @Column(name = "hidden_columns")
    private String hiddenColumns;

    @Column(name = "hidden_sections")
    private String hiddenSections;

    protected VisibilityRule() {
    }

    private VisibilityRule(Proposal proposal, Visibility visibility) {
        this.companyId = proposal.companyId();
        this.proposalId = proposal.getId();
        write(visibility);
    }

    public static VisibilityRule forRole(Proposal proposal, ParticipantRole role, Visibility visibility) {
        VisibilityRule rule = new VisibilityRule(proposal, visibility);
        rule.role = role.name();
        return rule;
    }

    public static VisibilityRule forPerson(Proposal proposal, long clientId, Visibility visibility) {
        VisibilityRule rule = new VisibilityRule(proposal, visibility);
        rule.clientId = clientId;
        return rule;
    }

    /** What somebody in a role sees: the rule for the person, else for the role, else what the role sees by default. */
    public static Visibility of(Collection<VisibilityRule> rules, long clientId, ParticipantRole role) {
        return rules.stream().filter(rule -> rule.isForPerson(clientId)).findFirst()
                .or(() -> rules.stream().filter(rule -> rule.isFor(role)).findFirst())
                .map(VisibilityRule::visibility).orElseGet(() -> Visibility.byDefault(role));
    }

    public final void write(Visibility visibility) {
        mode = visibility.mode();
        hiddenColumns = joined(visibility.hiddenColumns());
        hiddenSections = joined(visibility.hiddenSections());
        if (hiddenSections.length() > SECTIONS_LENGTH) {
            throw new RejectedInputException("hiddenSections", "proposal.hidden_sections");
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    public Visibility visibility() {
        return new Visibility(mode, split(hiddenColumns).map(SheetColumn::valueOf).collect(Collectors.toSet()),
                split(hiddenSections).map(Long::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> split(String joined) {
        return Arrays.stream(joined.split(",")).filter(part -> !part.isEmpty());
    }

    public boolean isFor(ParticipantRole someRole) {
        return role.equals(someRole.name());
    }

    public boolean isForPerson(long someClient) {
        return clientId != 0 && clientId == someClient;
    }
}
