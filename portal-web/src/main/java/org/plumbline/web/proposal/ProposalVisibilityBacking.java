package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityForm;
import org.plumbline.proposal.boundary.VisibilityForm.SectionRow;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.web.shared.Ids;

/** What a role, or one person, sees of a proposal. */
@Named
@RequestScoped
public class ProposalVisibilityBacking {

    @EJB
    private VisibilityService visibility;

    @Inject
    private HttpServletRequest request;

    private long id;
    private long client;
    private ParticipantRole role;
    private VisibilityForm form;
    private String mode;
    private final Map<String, Boolean> columns = new HashMap<>();
    private final Map<Long, Boolean> sections = new HashMap<>();

    /** Ids are needed before view parameters are read: rows of a sent form are decoded first. */
    @PostConstruct
    void read() {
        id = Ids.read(request, "id");
        client = Ids.readOrNone(request, "client");
        role = Stream.of(ParticipantRole.values()).filter(one -> one.name().equals(request.getParameter("role"))).findFirst().orElse(null);
        if (client == 0 && role == null) {
            throw new NotFoundException();
        }
    }

    public VisibilityForm getForm() {
        if (form == null) {
            form = client == 0 ? visibility.ofRole(id, role) : visibility.ofPerson(id, client);
            mode = form.draft().mode();
            VisibilityService.COLUMNS.forEach(column -> columns.put(column, form.draft().hiddenColumns().contains(column)));
            form.sections().forEach(section -> sections.put(section.key(), form.draft().hiddenSections().contains(section.key())));
        }
        return form;
    }

    /** @param page to go on to */
    public String save(String page) {
        Set<String> hiddenColumns = VisibilityService.COLUMNS.stream().filter(column -> Boolean.TRUE.equals(columns.get(column)))
                .collect(Collectors.toSet());
        Set<Long> hiddenSections = getForm().sections().stream().map(SectionRow::key).filter(key -> Boolean.TRUE.equals(sections.get(key)))
                .collect(Collectors.toSet());
        return write(page, new VisibilityDraft(mode, hiddenColumns, hiddenSections));
    }

    /** Back to what the role sees, or sees by default. @param page to go on to */
    public String reset(String page) {
        return write(page, null);
    }

    private String write(String page, VisibilityDraft draft) {
        if (client == 0) {
            visibility.writeRole(id, role, draft);
        } else {
            visibility.writePerson(id, client, draft);
        }
        return page + "?faces-redirect=true&id=" + id + "&done=visibility";
    }

    public List<String> getModes() {
        return VisibilityService.MODES;
    }

    public List<String> getSheetColumns() {
        return VisibilityService.COLUMNS;
    }

    public String getMode() {
        getForm();
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public Map<String, Boolean> getColumns() {
        getForm();
        return columns;
    }

    public Map<Long, Boolean> getSections() {
        getForm();
        return sections;
    }

    public long getId() {
        return id;
    }

    public long getClient() {
        return client;
    }

    public ParticipantRole getRole() {
        return role;
    }
}
