package org.plumbline.installation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.shared.BaseEntity;

/** The names of all keys this database has been used with. One row, which the migration brings. */
@Entity
@Table(name = "key_roster")
public class KeyRoster extends BaseEntity {

    /** The one row. */
    public static final long ID = 1;

    private static final String BETWEEN = " ";

    @Column(name = "names")
    private String names = "";

    public Set<String> names() {
        return names.isEmpty() ? Set.of() : Set.of(names.split(BETWEEN));
    }

    /** Adds names; none is ever taken away. */
    public void note(Set<String> more) {
        Set<String> all = new TreeSet<>(names());
        all.addAll(more);
        names = String.join(BETWEEN, all);
    }
}
