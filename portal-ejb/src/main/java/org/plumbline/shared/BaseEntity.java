package org.plumbline.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** Identity, optimistic version and creation time of every row. Two entities are equal when their identifiers are. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private long id = Ids.next();

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.now();

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BaseEntity that && that.getClass() == getClass() && that.id == id;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id);
    }

    /** Kind and id only: an entity that prints its fields puts people's data into a log. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + ':' + id;
    }
}
