package org.plumbline.project.boundary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.project.entity.Coordinates;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.shared.RejectedInputException;

/** Between what a form says and what a project is. */
final class ProjectForm {

    private ProjectForm() {
    }

    /** Makes the project what the draft says. @throws RejectedInputException at the field at fault */
    static void fill(Project project, ProjectDraft draft) {
        SiteDraft site = draft.site();
        project.rename(draft.name());
        project.fileUnder(draft.reference());
        project.locate(new SiteAddress(site.street(), site.city(), site.region(), site.postalCode(), site.country()),
                Coordinates.parse(site.latitude(), site.longitude()));
        project.moveTo(draft.timeZone());
    }

    static ProjectDraft draft(Project project) {
        SiteAddress site = project.getSite();
        SiteDraft place = new SiteDraft(site.getStreet(), site.getCity(), site.getRegion(), site.getPostalCode(), site.getCountry(),
                degrees(project.getCoordinates(), Coordinates::getLatitude), degrees(project.getCoordinates(), Coordinates::getLongitude));
        return new ProjectDraft(project.getName(), project.getReference(), place, project.getTimeZone().getId(), project.getVersion());
    }

    private static String degrees(Optional<Coordinates> place, Function<Coordinates, BigDecimal> which) {
        return place.map(which).map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString).orElse(null);
    }
}
