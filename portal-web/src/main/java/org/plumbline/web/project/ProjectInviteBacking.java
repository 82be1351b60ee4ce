package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.shared.ParticipantRole;

/** The form that asks somebody into a project. */
@Named
@RequestScoped
public class ProjectInviteBacking {

    @EJB
    private ParticipantService participants;

    @Inject
    private ProjectViewBacking project;

    private String name;
    private String email;
    private String phone;
    private String language = "en";
    private ParticipantRole role = ParticipantRole.CLIENT;

    public String invite() {
        participants.invite(project.getId(), new InvitationDraft(name, email, phone, language, role));
        return project.again("invited");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public ParticipantRole getRole() {
        return role;
    }

    public void setRole(ParticipantRole role) {
        this.role = role;
    }
}
