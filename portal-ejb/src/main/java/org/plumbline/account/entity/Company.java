package org.plumbline.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.StaffRole;

/** A contractor: the tenant that owns everything else. */
@Entity
@Table(name = "company")
public class Company extends BaseEntity implements Owned {

    /** Characters in a name. */
    public static final int NAME_LENGTH = 120;

    @Column(name = "name")
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "language")
    private String language;

    @Column(name = "currency")
    private String currency;

    @Column(name = "second_step_roles")
    private String secondStepRoles = "";

    protected Company() {
    }

    /**
     * @param name     1 to 120 characters
     * @param zone     where its days begin and end
     * @param language {@code en} or {@code es}: of mail to people who have not chosen
     * @param currency ISO 4217 code
     */
    public Company(String name, ZoneId zone, String language, String currency) {
        rename(name);
        this.timeZone = zone.getId();
        this.language = language;
        this.currency = currency;
    }

    public final void rename(String newName) {
        String trimmed = newName == null ? "" : newName.strip();
        if (trimmed.isEmpty() || trimmed.length() > NAME_LENGTH) {
            throw new RejectedInputException("companyName", "company.name", NAME_LENGTH);
        }
        name = trimmed;
    }

    /** Its days begin and end elsewhere from now on. */
    public void keepTimeOf(ZoneId zone) {
        timeZone = zone.getId();
    }

    /** Demands a second step at sign-in of everybody in these roles, from their next sign-in on. */
    public void requireSecondStep(Collection<StaffRole> roles) {
        secondStepRoles = roles.stream().sorted().distinct().map(StaffRole::name).collect(Collectors.joining(","));
    }

    public Set<StaffRole> secondStepRoles() {
        return secondStepRoles.isEmpty() ? EnumSet.noneOf(StaffRole.class)
                : Arrays.stream(secondStepRoles.split(",")).map(StaffRole::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaffRole.class)));
    }

    @Override
    public long companyId() {
        return getId();
    }

    public String getName() {
        return name;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public String getLanguage() {
        return language;
    }

    public String getCurrency() {
        return currency;
    }
}
