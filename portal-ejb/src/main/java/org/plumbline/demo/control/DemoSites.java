package org.plumbline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import org.plumbline.demo.control.DemoCast.Guest;
import org.plumbline.demo.control.DemoCast.Job;
import org.plumbline.project.boundary.InvitationDraft;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.project.boundary.ProjectDraft;
import org.plumbline.project.boundary.ProjectService;

/** Sets the projects of the demo up: people are invited, and the first job has an offer on the table and people who talk. */
@ApplicationScoped
public class DemoSites {

    @Inject
    private ProjectService projects;

    @Inject
    private ParticipantService participants;

    @Inject
    private DemoOffer offer;

    @Inject
    private DemoTalk talk;

    @Inject
    private DemoLinks links;

    /** Begins a job in the name of whoever acts, and tells the links of its guests. */
    public void open(Job job) {
        links.line("  " + job.name());
        long project = projects.create(new ProjectDraft(job.name(), DemoCast.TIME_ZONE, 0));
        for (Guest guest : job.guests()) {
            participants.invite(project, new InvitationDraft(guest.name(), guest.email(), null, guest.language(), guest.role()));
        }
        if (job.equals(DemoCast.JOBS.get(0))) {
            talk.say(project, job.guests(), offer.send(project, ZoneId.of(DemoCast.TIME_ZONE)));
        }
        for (Guest guest : job.guests()) {
            links.line("    %-10s %-16s %s".formatted(guest.role().name().toLowerCase(Locale.ROOT), guest.name(), links.latest(guest.email())));
        }
    }
}
