package org.plumbline.audit.boundary;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.audit.control.AuditSearch;
import org.plumbline.audit.control.AuditVerifier;
import org.plumbline.audit.control.PersonNames;
import org.plumbline.audit.entity.AuditEntry;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.Page;

/** The trails the caller may see, for reading and for checking that nobody has touched them. */
@Stateless
public class AuditService {

    @Inject
    private AuditSearch search;

    @Inject
    private AuditVerifier verifier;

    @Inject
    private PersonNames names;

    @Inject
    private CurrentActor current;

    @Inject
    private AccessPolicy policy;

    /** Whose trail. */
    public enum Trail {

        /** That of the caller's company. */
        COMPANY(Action.AUDIT_VIEW),
        /** That of the installation: what happened in no company. */
        INSTALLATION(Action.INSTALLATION_AUDIT_VIEW);

        private final Action action;

        Trail(Action action) {
            this.action = action;
        }
    }

    /**
     * One entry.
     *
     * @param actorName   who did it, or the reference when it is not a person of the company
     * @param subjectName what it happened to, by name when it is a person of the company
     * @param facts       name to value, in the order of the event
     */
    public record AuditRow(long sequence, Instant at, String actorName, String what, String subjectName, Map<String, String> facts) {
    }

    /**
     * What to show; null or blank texts and null instants leave a side open.
     *
     * @param what  name of an event
     * @param actor reference of who did it
     * @param from  not before
     * @param until before
     */
    public record AuditFilter(String what, String actor, Instant from, Instant until) {
    }

    /** What can be filtered by. @param actors reference to name */
    public record AuditChoices(List<String> kinds, Map<String, String> actors) {
    }

    /** What a check found. @param firstBroken sequence number of the first row that does not hold, or 0 */
    public record AuditFinding(long checked, long firstBroken) {
    }

    /** Newest first. @param number page, from 1 */
    @Permit({Action.AUDIT_VIEW, Action.INSTALLATION_AUDIT_VIEW})
    public Page<AuditRow> page(Trail trail, AuditFilter asked, int number) {
        Scope scope = scope(trail);
        AuditSearch.Filter filter = new AuditSearch.Filter(orNull(asked.what()), orNull(asked.actor()),
                asked.from() == null ? Instant.EPOCH : asked.from(), asked.until() == null ? Instant.now().plusSeconds(60) : asked.until());
        long total = search.count(scope, filter);
        int shown = Page.shown(number, total);
        List<AuditEntry> entries = search.page(scope, filter, shown, Page.DEFAULT_SIZE);
        Map<String, String> known = names.of(scope.companyId(),
                entries.stream().flatMap(e -> Stream.of(e.getActor(), e.getSubject())).collect(Collectors.toSet()));
        return new Page<>(entries.stream().map(e -> row(e, known)).toList(), shown, Page.DEFAULT_SIZE, total);
    }

    @Permit({Action.AUDIT_VIEW, Action.INSTALLATION_AUDIT_VIEW})
    public AuditChoices choices(Trail trail) {
        Scope scope = scope(trail);
        List<String> references = search.actors(scope);
        Map<String, String> known = names.of(scope.companyId(), references.stream().collect(Collectors.toSet()));
        Map<String, String> actors = new TreeMap<>();
        references.forEach(reference -> actors.put(reference, known.getOrDefault(reference, reference)));
        return new AuditChoices(search.kinds(scope), actors);
    }

    /** Reads the whole chain. Outside a transaction: a long trail must not run into its timeout. */
    @Permit({Action.AUDIT_VIEW, Action.INSTALLATION_AUDIT_VIEW})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditFinding check(Trail trail) {
        AuditVerifier.Finding finding = verifier.verify(scope(trail).companyId());
        return new AuditFinding(finding.checked(), finding.firstBroken());
    }

    private Scope scope(Trail trail) {
        Actor actor = current.get();
        policy.demand(trail.action, actor, Owned.byCompany(actor.companyId()));
        return trail == Trail.INSTALLATION ? Scope.of(Actor.system(0)) : Scope.of(actor);
    }

    private static AuditRow row(AuditEntry e, Map<String, String> known) {
        return new AuditRow(e.getSequence(), e.getAt(), known.getOrDefault(e.getActor(), e.getActor()), e.getWhat(),
                known.getOrDefault(e.getSubject(), e.getSubject()), facts(e));
    }

    /** Without the subject's own id, which stands beside them. */
    private static Map<String, String> facts(AuditEntry e) {
        Map<String, String> facts = new LinkedHashMap<>();
        try (JsonReader reader = JSON.createReader(new StringReader(e.getFacts()))) {
            reader.readObject().forEach((name, value) -> facts.put(name, text(value)));
        }
        facts.values().removeIf(value -> e.getSubject().endsWith(":" + value));
        return facts;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
