package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.project.boundary.ParticipantAccessService;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Page;
import org.plumbline.shared.ParticipantRole;

/** Who takes part in a project and how they get in, on the project's page for staff. */
@Named
@RequestScoped
public class ProjectPeopleBacking {

    /** An access code that was just issued: shown in this answer and nowhere else. */
    public record IssuedCode(String name, String code) {

        /** In two groups, as it is easier to read out and to type. */
        public String grouped() {
            return code.substring(0, code.length() / 2) + ' ' + code.substring(code.length() / 2);
        }
    }

    @EJB
    private ParticipantService participants;

    @EJB
    private ParticipantAccessService access;

    @Inject
    private ProjectViewBacking project;

    @Inject
    private HttpServletRequest request;

    private Page<ParticipantRow> page;
    private IssuedCode issued;

    public Page<ParticipantRow> getPage() {
        if (page == null) {
            page = participants.list(project.getId(), number());
        }
        return page;
    }

    /** Read here because rows of a sent form are decoded before view parameters. */
    private int number() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
    }

    /** Who stands on the page and with which browsers, in the order shown. */
    public String getOrder() {
        return order(getPage().rows());
    }

    static String order(List<ParticipantRow> rows) {
        return rows.stream().map(row -> Stream.concat(Stream.of(row.id()), row.devices().stream().map(ParticipantRow.Device::id))
                .map(String::valueOf).collect(Collectors.joining(":"))).collect(Collectors.joining(","));
    }

    /**
     * A button says only in which row it stands, and the rows are read anew when it is pressed: another order would make it act on
     * somebody else.
     */
    private void demandSameOrder() {
        if (!getOrder().equals(request.getParameter("shown"))) {
            throw new ConflictException("conflict");
        }
    }

    public ParticipantRole[] getRoles() {
        return ParticipantRole.values();
    }

    public String sendLink(long participant) {
        demandSameOrder();
        access.sendLink(participant);
        return project.again("link");
    }

    public void issueCode(ParticipantRow row) {
        demandSameOrder();
        issued = new IssuedCode(row.name(), access.issueCode(row.id()));
        page = null;
    }

    public String revoke(long participant) {
        demandSameOrder();
        access.revoke(participant);
        return project.again("revoked");
    }

    public String endDevice(long participant, long device) {
        demandSameOrder();
        access.endDevice(participant, device);
        return project.again("device");
    }

    public String changeRole(long participant, ParticipantRole role) {
        demandSameOrder();
        participants.changeRole(participant, role);
        return project.again("role");
    }

    public String end(long participant) {
        demandSameOrder();
        participants.end(participant);
        return project.again("ended");
    }

    public IssuedCode getIssued() {
        return issued;
    }
}
