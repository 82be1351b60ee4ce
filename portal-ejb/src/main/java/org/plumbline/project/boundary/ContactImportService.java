package org.plumbline.project.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.account.control.PeopleRegisters;
import org.plumbline.account.entity.Company;
import org.plumbline.project.control.ContactFault;
import org.plumbline.project.control.ContactField;
import org.plumbline.project.control.ContactLine;
import org.plumbline.project.control.ContactList;
import org.plumbline.project.control.ContactReader;
import org.plumbline.project.control.ContactTaking;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Action;
import org.plumbline.security.CurrentActor;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.tabular.Table;

/** Brings projects with their clients out of a list: looked at first, then taken whole or not at all. */
@Stateless
public class ContactImportService {

    private static final int MOST_ROWS = 50;
    private static final int MOST_FAULTS = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private ContactReader reader;

    @Inject
    private ContactTaking taking;

    @Inject
    private PeopleRegisters registers;

    @Inject
    private AccessPolicy policy;

    @Inject
    private CurrentActor current;

    /** The import, how many projects and clients it made, and how many clients of the company joined. */
    public record Result(long importId, int projects, int clients, int joined) {
    }

    /** What a file may be at most. */
    public record Limits(int rows, int megabytes) {
    }

    @Permit(Action.CLIENT_EDIT)
    public Limits limits() {
        return new Limits(ContactReader.LIMITS.rows(), ContactReader.LIMITS.megabytes());
    }

    /**
     * What a file has.
     *
     * @param content comma, semicolon or tab separated values, at most 5 MB, 2,000 rows and 100 columns
     * @throws RejectedInputException at field {@code file} when it is something else
     */
    @Permit(Action.CLIENT_EDIT)
    public ContactSheet open(byte[] content) {
        demand();
        Table table = reader.table(content);
        Map<String, Integer> guess = ContactField.vocabulary().guess(table.heading().cells()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        return new ContactSheet(table.heading().cells(), table.rows().size(), Arrays.stream(ContactField.values()).map(Enum::name).toList(), guess);
    }

    /** What an import would do; changes nothing. @throws RejectedInputException when a column that is needed is missing */
    @Permit(Action.CLIENT_EDIT)
    public ContactPreview preview(byte[] content, ContactOrder order) {
        demand();
        ContactList read = read(em.find(Company.class, current.get().companyId()), content, order);
        List<ContactLine> ready = read.ready(order.skipped(), order.accepted());
        return new ContactPreview(ready.stream().limit(MOST_ROWS).map(line -> row(line, read)).toList(), ready.size(),
                read.faults().stream().limit(MOST_FAULTS).map(ContactImportService::fault).toList(),
                read.faults().stream().map(ContactFault::row).distinct().toList());
    }

    /**
     * Takes every row that is not left out, in one transaction. One import of a company at a time: the second of two clicks finds its
     * projects there and is refused.
     *
     * @throws ConflictException when a fault is neither left out nor, as a doubt, accepted
     */
    @Permit(Action.CLIENT_EDIT)
    public Result run(byte[] content, ContactOrder order) {
        demand();
        Actor actor = current.get();
        registers.hold(actor.companyId());
        List<ContactLine> lines = read(em.find(Company.class, actor.companyId()), content, order).settled(order.skipped(), order.accepted())
                .orElseThrow(() -> new ConflictException("contacts.unresolved"));
        ContactTaking.Taken taken = taking.take(actor, lines);
        return new Result(taken.importId(), taken.projects(), taken.clients(), taken.joined());
    }

    /** Clients, projects and who takes part in them: whoever imports must be allowed to make all three. */
    private void demand() {
        Owned company = Owned.byCompany(current.get().companyId());
        policy.demand(Action.CLIENT_EDIT, current.get(), company);
        policy.demand(Action.PROJECT_EDIT, current.get(), company);
        policy.demand(Action.PARTICIPANT_EDIT, current.get(), company);
    }

    private ContactList read(Company company, byte[] content, ContactOrder order) {
        Table table = reader.table(content);
        Map<ContactField, Integer> columns = new EnumMap<>(ContactField.class);
        order.columns().forEach((field, column) -> Arrays.stream(ContactField.values()).filter(known -> known.name().equals(field))
                .findFirst().filter(known -> column >= 0).ifPresent(known -> columns.put(known, column)));
        if (Arrays.stream(ContactField.values()).anyMatch(field -> field.isNeeded() && !columns.containsKey(field))) {
            throw new RejectedInputException(null, "contacts.email_column");
        }
        return reader.read(company, table, columns);
    }

    private static ContactPreview.Row row(ContactLine line, ContactList read) {
        return new ContactPreview.Row(line.row(), line.project(), line.name(), line.email(), line.site().oneLine(), line.zone().getId(),
                read.known().contains(line.email()));
    }

    private static ContactPreview.Fault fault(ContactFault fault) {
        return new ContactPreview.Fault(fault.row(), fault.field().name(), fault.key(), fault.arguments(), fault.text(), fault.doubt());
    }
}
