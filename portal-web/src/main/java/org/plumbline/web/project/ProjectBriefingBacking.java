package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.project.boundary.BriefingRow;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.ProjectOverview;
import org.plumbline.shared.Money;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.tag.Format;

/** What is new and what needs the reader: of a project on its page, of all projects on the first page. */
@Named
@RequestScoped
public class ProjectBriefingBacking {

    @EJB
    private ProjectBriefingService briefings;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private ProjectOverview overview;
    private List<BriefingRow> needs;

    /** @param projectId the project whose page this is */
    public ProjectOverview of(long projectId) {
        if (overview == null) {
            overview = briefings.overview(projectId);
        }
        return overview;
    }

    /** Over all projects. Somebody whose every part has ended may still be signed in, and finds nothing. */
    public List<BriefingRow> getNeeds() {
        if (needs == null) {
            needs = user.isClient() && user.actor().participations().isEmpty() ? List.of() : briefings.needs();
        }
        return needs;
    }

    /** What a line says, with sums and dates in the manner of the reader. */
    public String text(BriefingRow row) {
        return msg.of(row.key(), row.arguments().stream().map(ProjectBriefingBacking::shown).toArray());
    }

    public String address(BriefingRow row) {
        return request.getContextPath() + row.path();
    }

    private static Object shown(Object argument) {
        if (argument instanceof Money money) {
            return Format.money(money, null, null);
        }
        if (argument instanceof Instant moment) {
            return Format.instant(moment, null, "date");
        }
        return argument instanceof LocalDate date ? Format.date(date, "medium") : argument;
    }
}
