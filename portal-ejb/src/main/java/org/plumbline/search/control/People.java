package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.account.entity.PersonStatus;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;

/**
 * Finds people by their names: every word must begin one of the name's. Names are not sealed, and a company has thousands of people rather
 * than hundreds of thousands, so their rows are looked through and nothing has to follow when somebody is called otherwise.
 */
@ApplicationScoped
public class People {

    /** Letters with accents that Europe and America write, and what parts a name, each above what it is looked for as. */
    private static final String WRITTEN = "ÀÁÂÃÄÅĀĂĄÇĆČĎĐÈÉÊËĒĖĘĚĞÌÍÎÏĪĮİŁĹĽÑŃŇÒÓÔÕÖØŌŐŔŘŚŞŠȘŤȚÙÚÛÜŪŮŰŲÝŸŹŻŽàáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłĺľñńňòóôõöøōőŕřśşšșťțùúûüūůűųýÿźżž-'’.,";
    private static final String PLAIN = "AAAAAAAAACCCDDEEEEEEEEGIIIIIIILLLNNNOOOOOOOORRSSSSTTUUUUUUUUYYZZZaaaaaaaaacccddeeeeeeeegiiiiiiilllnnnoooooooorrssssttuuuuuuuuyyzzz     ";

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private AccessPolicy policy;

    @Inject
    private SearchReach reaches;

    /** Somebody who takes part in a project. */
    public record Participating(String name, ParticipantRole role, long projectId, String projectName) {
    }

    /** Those who take part in projects the actor can see: to staff all, to clients those to whom the project is open. */
    public List<Participating> participants(Actor actor, SearchTerms terms, int most) {
        boolean whole = actor.isStaff();
        Set<Long> projects = whole ? Set.of(0L) : reaches.projects(actor, Action.PARTICIPANT_VIEW);
        if (terms.isEmpty() || projects.isEmpty() || whole && !policy.permits(Action.PARTICIPANT_VIEW, actor, Owned.byCompany(actor.companyId()))) {
            return List.of();
        }
        TypedQuery<Object[]> query = em.createQuery("select c.name, a.role, p.id, p.name from Participant a, Client c, Project p where c.id = a.clientId "
                + "and p.id = a.projectId and a.companyId = :company and a.endedAt is null and (:whole = true or a.projectId in :projects and a.revokedAt is null)"
                + matching("c", terms) + " order by lower(c.name), " + (whole ? "p.activeAt desc, " : "") + "p.id", Object[].class);
        query.setParameter("whole", whole).setParameter("projects", projects);
        return filled(query, actor, terms).setMaxResults(most).getResultStream()
                .map(row -> new Participating((String) row[0], (ParticipantRole) row[1], (Long) row[2], (String) row[3])).toList();
    }

    /** Members of staff, for staff who may know of all. */
    public List<StaffMember> staff(Actor actor, SearchTerms terms, int most) {
        if (terms.isEmpty() || !policy.permits(Action.STAFF_VIEW, actor, Owned.byCompany(actor.companyId()))) {
            return List.of();
        }
        TypedQuery<StaffMember> query = em.createQuery("select c from StaffMember c where c.companyId = :company and c.status <> :disabled"
                + matching("c", terms) + " order by lower(c.name), c.id", StaffMember.class);
        query.setParameter("disabled", PersonStatus.DISABLED);
        return filled(query, actor, terms).setMaxResults(most).getResultList();
    }

    private static String matching(String person, SearchTerms terms) {
        return IntStream.range(0, terms.words().size()).mapToObj(number -> " and concat(' ', lower(function('translate', " + person
                + ".name, :written, :plain))) like :word" + number).collect(Collectors.joining());
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Actor actor, SearchTerms terms) {
        query.setParameter("company", actor.companyId()).setParameter("written", WRITTEN).setParameter("plain", PLAIN);
        // folded words are letters and digits: nothing in them is a pattern
        IntStream.range(0, terms.words().size()).forEach(number -> query.setParameter("word" + number, "% " + terms.words().get(number) + "%"));
        return query;
    }
}
