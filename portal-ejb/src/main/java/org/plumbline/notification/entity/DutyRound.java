package org.plumbline.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.plumbline.shared.BaseEntity;

/** Work of the portal that one node does at a time. The migration that brings a kind of it makes its row; the row is changed past the entity. */
@Entity
@Table(name = "duty_round")
public class DutyRound extends BaseEntity {

    /** The kinds of it. */
    public enum Name {
        NOTICES, INTAKE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "name", updatable = false)
    private Name name;

    @Column(name = "held_until")
    private Instant heldUntil;

    /** Up to when everything has been looked at. */
    @Column(name = "reached_at")
    private Instant reachedAt;

    protected DutyRound() {
    }

    public Name getName() {
        return name;
    }

    public Instant getHeldUntil() {
        return heldUntil;
    }

    public Instant getReachedAt() {
        return reachedAt;
    }
}
