package org.plumbline.web.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.audit.boundary.AuditService;
import org.plumbline.audit.boundary.AuditService.AuditChoices;
import org.plumbline.audit.boundary.AuditService.AuditFilter;
import org.plumbline.audit.boundary.AuditService.AuditFinding;
import org.plumbline.audit.boundary.AuditService.AuditRow;
import org.plumbline.audit.boundary.AuditService.Trail;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Can;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** The audit trail: filtered by the address of the page, so that what one sees can be bookmarked and passed on. */
@Named
@RequestScoped
public class AdminAuditBacking {

    @EJB
    private AuditService audit;

    @Inject
    private Ui ui;

    @Inject
    private Msg msg;

    @Inject
    private Can can;

    private String of;
    private String what;
    private String actor;
    private String from;
    private String until;
    private int page = 1;

    private Page<AuditRow> rows;
    private AuditChoices choices;
    private AuditFinding finding;
    private AuditFinding installationFinding;

    public void open() {
        LocalDate last = day(until);
        rows = audit.page(trail(), new AuditFilter(what, actor, begin(day(from)), begin(last == null ? null : last.plusDays(1))), page);
        choices = audit.choices(trail());
    }

    /** Checks every chain the reader may see; the page says what was found. */
    public void check() {
        finding = audit.check(Trail.COMPANY);
        if (can.attempt("INSTALLATION_AUDIT_VIEW")) {
            installationFinding = audit.check(Trail.INSTALLATION);
        }
        open();
    }

    /** What an event ({@code what}) or one of its facts ({@code fact}) is called; one that is told no more has only the name it had. */
    public String words(String kind, String name) {
        String key = "audit." + kind + "." + name;
        return msg.containsKey(key) ? msg.get(key) : name;
    }

    private Trail trail() {
        return "installation".equals(of) ? Trail.INSTALLATION : Trail.COMPANY;
    }

    private Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ui.getZone()).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            // somebody has changed the address by hand: as if no day were given
            return null;
        }
    }

    public Page<AuditRow> getRows() {
        return rows;
    }

    public AuditChoices getChoices() {
        return choices;
    }

    public AuditFinding getFinding() {
        return finding;
    }

    public AuditFinding getInstallationFinding() {
        return installationFinding;
    }

    public boolean isFiltered() {
        return isGiven(of) || isGiven(what) || isGiven(actor) || isGiven(from) || isGiven(until);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
