package org.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Person;
import org.plumbline.house.inside.InContainer;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantRow;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.project.entity.Project;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** Every field of a draft at its limit, in letters that take the most octets, is kept and read back as it was. */
class WidestFieldsIT extends InContainer {

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @Inject
    private CurrentActor current;

    @BeforeEach
    void asOwner() throws Exception {
        current.set(Ground.of(setUp).owner());
    }

    /** One octet, two, three; and four for two of Java's characters. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "\u0665", "\uff15", "\ud83d\udcde"})
    void keepsADraftOfTheWidestFields(String widest) {
        String name = filled(widest, Project.NAME_LENGTH);
        long project = projects.create(new ProjectDraft(name, "America/Argentina/ComodRivadavia", 0));
        assertThat(projects.view(project).name()).isEqualTo(name);
        String person = filled(widest, Person.NAME_LENGTH);
        String phone = filled(widest, Client.PHONE_LENGTH);
        String email = address();
        participants.invite(project, new InvitationDraft(person, email, phone, "es", ParticipantRole.ARCHITECT));
        assertThat(participants.list(project, 1).rows()).singleElement()
                .extracting(ParticipantRow::name, ParticipantRow::phone, ParticipantRow::email).containsExactly(person, phone, email);
        projects.edit(project, new ProjectDraft(name, "UTC", projects.draft(project).version()));
    }

    private static String filled(String letter, int characters) {
        return letter.repeat(characters / letter.length());
    }

    /** The longest there is, of letters of two octets as far as they go. */
    private static String address() {
        String start = "\u00fc".repeat(50) + Secrets.digits(10) + "@";
        String end = ".example";
        return start + "m".repeat(EmailAddresses.LENGTH - start.length() - 50 - end.length()) + end;
    }
}
