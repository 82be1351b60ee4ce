package org.plumbline.library.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.library.control.Shelf.Held;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.project.entity.Project;
import org.plumbline.shared.Owned;

/**
 * A document with the versions its reader may see.
 *
 * @param zone        of the project
 * @param edition     of what is said of it, for who changes it
 * @param fields      names of what a document of its type may have besides a title
 * @param standing     {@code VALID} or {@code OVER} for what is watched until its last day; else empty
 * @param toBeApproved whether documents of its type are to be approved
 * @param sharedUntil when people outside the company see it no more, or null
 * @param keepUntil   the day until which it should be kept
 * @param seen        the version up to which the reader has followed it, 0 for none; staff have seen all
 * @param versions    the current one first
 */
public record DocumentView(long companyId, long projectId, String projectName, ZoneId zone, long id, long edition, String type,
                           Set<String> fields, String title, String number, String issuer, LocalDate validFrom, LocalDate validUntil,
                           String standing, boolean toBeApproved, String visibility, Instant sharedUntil, LocalDate keepUntil, int seen,
                           List<VersionRow> versions) implements Owned {

    public DocumentView {
        fields = Set.copyOf(fields);
        versions = List.copyOf(versions);
    }

    static DocumentView of(Project project, Document document, int seen, List<Held> versions) {
        DocumentTerms terms = document.getTerms();
        return new DocumentView(document.companyId(), document.projectId(), project.getName(), project.getTimeZone(), document.getId(),
                document.getVersion(), terms.type().name(), terms.type().fields().stream().map(Enum::name).collect(Collectors.toSet()), terms.title(),
                terms.number(), terms.issuer(), terms.validFrom(), terms.validUntil(), DocumentRow.standing(terms, LocalDate.now(project.getTimeZone())), terms.type().isToBeApproved(),
                document.getVisibility().name(), document.getSharedUntil(),
                LocalDate.ofInstant(document.getCreatedAt(), ZoneOffset.UTC).plusYears(terms.type().years()), seen, versions.stream().map(VersionRow::of).toList());
    }

    public boolean isInternal() {
        return "INTERNAL".equals(visibility);
    }

    public boolean isExpired() {
        return sharedUntil != null && !sharedUntil.isAfter(Instant.now());
    }

    public VersionRow current() {
        return versions.get(0);
    }
}
