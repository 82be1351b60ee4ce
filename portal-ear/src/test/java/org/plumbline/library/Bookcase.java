package org.plumbline.library;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.plumbline.account.Ground;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.document.boundary.FileJudgingTimer;
import org.plumbline.document.boundary.FileService;
import org.plumbline.document.boundary.FileView;
import org.plumbline.document.boundary.UploadOffer;
import org.plumbline.document.boundary.UploadService;
import org.plumbline.house.Waiting;
import org.plumbline.library.boundary.LibraryService;
import org.plumbline.library.boundary.LibraryVersionService;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectBriefingService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectOverview;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.security.CurrentActor;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.Secrets;

/** A project in Chicago with a client, a co-owner and an architect, and room for documents, for tests to do with as they like. */
@Dependent
public class Bookcase {

    static final String ZONE = "America/Chicago";

    @EJB
    private SetUpService setUp;

    @EJB
    private ProjectService projects;

    @EJB
    private ParticipantService participants;

    @EJB
    private ProjectBriefingService briefings;

    @EJB
    private UploadService uploads;

    @EJB
    private FileService files;

    @EJB
    private FileJudgingTimer judging;

    @EJB
    private LibraryService library;

    @EJB
    private LibraryVersionService versions;

    @Inject
    private CurrentActor current;

    private Actor owner;
    private long project;

    void fill() throws Exception {
        owner = Ground.of(setUp).owner();
        current.set(owner);
        project = projects.create(new ProjectDraft("Bookcase " + Secrets.digits(9), ZONE, 0));
        for (ParticipantRole role : List.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER, ParticipantRole.ARCHITECT)) {
            participants.invite(project, new InvitationDraft(role + " One", role + "." + Secrets.digits(9) + "@miller.example", "", "en", role));
        }
    }

    Actor owner() {
        return owner;
    }

    long project() {
        return project;
    }

    Actor one(ParticipantRole role) {
        long id = ask("select client_id from participant where role = '" + role + "' and project_id = " + project);
        return Actor.client(owner.companyId(), id, 0, Map.of(project, role));
    }

    /** What stands on the project's page for somebody. */
    ProjectOverview glance(Actor reader) {
        current.set(reader);
        ProjectOverview seen = briefings.overview(project);
        current.set(owner);
        return seen;
    }

    long add(String type, String name, String words) {
        return library.add(owner, project, type, List.of(clean(owner, name, words))).get(0);
    }

    void renew(long document, String words) {
        versions.add(owner, document, clean(owner, "new.pdf", words), "Changed");
    }

    /** A file somebody has sent, which was judged. */
    long clean(Actor actor, String name, String words) {
        byte[] content = ("%PDF-1.7\n% " + words + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        FileView sent = uploads.send(actor, project, new UploadOffer(name, null, content.length), new ByteArrayInputStream(content));
        judging.wake();
        Waiting.until("the file to be judged", Duration.ofSeconds(30), () -> "CLEAN".equals(files.view(actor, sent.id()).state()));
        return sent.id();
    }

    static long ask(String query) {
        try (Connection connection = InitialContext.<DataSource>doLookup("jdbc/plumbline").getConnection();
                PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException | NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
