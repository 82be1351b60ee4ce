package org.plumbline.web.signing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.AskedPeople;
import org.plumbline.signing.boundary.AskedPeople.Person;
import org.plumbline.signing.boundary.EnvelopeDraft;
import org.plumbline.signing.boundary.EnvelopeDraft.Asked;
import org.plumbline.signing.boundary.SigningPreparationService;
import org.plumbline.signing.boundary.SigningService;
import org.plumbline.web.shared.CurrentUser;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Ui;

/** Who is asked to sign a version of a document, in which order and until when. */
@Named
@RequestScoped
public class SigningNewBacking {

    /** Whose work it is: they sign unless somebody says otherwise. */
    private static final Set<String> USUAL = Set.of("CLIENT", "CO_OWNER");

    @EJB
    private SigningService signing;

    @EJB
    private SigningPreparationService preparation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser user;

    private long document;
    private int version;
    private String until;
    private String remindDays = "3";
    private final Map<String, String> turns = new HashMap<>();
    private AskedPeople people;

    @PostConstruct
    void read() {
        document = Ids.read(request, "document");
        version = Ids.readInt(request, "version");
    }

    public AskedPeople getPeople() {
        if (people == null) {
            people = signing.people(user.actor(), document, version);
            request.setAttribute(Ui.ZONE, people.zone());
            people.people().forEach(person -> turns.put(person.key(), USUAL.contains(person.role()) ? "1" : ""));
        }
        return people;
    }

    public String prepare() {
        List<Asked> asked = getPeople().people().stream().filter(person -> !turn(person).isEmpty())
                .map(person -> new Asked(person.staff(), person.id(), Numbers.whole("turn", turn(person), "signing.turn", 20))).toList();
        long id = preparation.prepare(user.actor(), document, version, new EnvelopeDraft(asked, day(), Numbers.whole("remindDays", remindDays, "signing.remind", 60)));
        return "/signing/place.xhtml?faces-redirect=true&id=" + id;
    }

    private String turn(Person person) {
        String turn = turns.get(person.key());
        return turn == null ? "" : turn.strip();
    }

    private LocalDate day() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until.strip());
        } catch (DateTimeParseException noDay) {
            throw new RejectedInputException("until", "library.day");
        }
    }

    public long getDocument() {
        return document;
    }

    public int getVersion() {
        return version;
    }

    /** By what names a person in the form. */
    public Map<String, String> getTurns() {
        getPeople();
        return turns;
    }

    /** As ISO 8601, the way a date field sends it. */
    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getRemindDays() {
        return remindDays;
    }

    public void setRemindDays(String remindDays) {
        this.remindDays = remindDays;
    }
}
