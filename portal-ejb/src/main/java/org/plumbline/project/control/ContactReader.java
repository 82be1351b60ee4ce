package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.project.control.ContactReading.Defaults;
import org.plumbline.tabular.Table;
import org.plumbline.tabular.TableLimits;
import org.plumbline.tabular.TableReader;
import org.plumbline.tabular.TableRow;

/** Reads lists of contacts, and compares them with the clients and projects a company has. */
@ApplicationScoped
public class ContactReader {

    /** 5 MB, 2,000 rows, 100 columns. */
    public static final TableLimits LIMITS = new TableLimits(TableLimits.USUAL.bytes(), 2_000, TableLimits.USUAL.columns());

    @Inject
    private EmailAddresses addresses;

    @Inject
    private Clients clients;

    @Inject
    private ProjectRepository projects;

    /** @throws org.plumbline.shared.RejectedInputException at field {@code file} when it is no such list, or beyond the limits */
    public Table table(byte[] content) {
        return new TableReader(LIMITS).read(content, ContactField.vocabulary());
    }

    /** All rows with their faults; in a few queries whatever the number of rows. */
    public ContactList read(Company company, Table table, Map<ContactField, Integer> columns) {
        Defaults defaults = new Defaults(addresses, company.getTimeZone(), company.getLanguage());
        List<ContactLine> lines = new ArrayList<>();
        List<ContactFault> faults = new ArrayList<>();
        for (TableRow row : table.rows()) {
            ContactReading reading = new ContactReading(row, columns, defaults);
            reading.line().ifPresent(lines::add);
            faults.addAll(reading.faults());
        }
        return compared(company, new ContactList(lines, faults, Set.of()));
    }

    private ContactList compared(Company company, ContactList read) {
        Map<String, Client> known = clients.at(company.getId(), read.lines().stream().map(ContactLine::email).distinct().toList());
        Set<String> existing = projects.keys(company.getId(), read.lines().stream().map(ContactLine::project).distinct().toList());
        List<ContactFault> more = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ContactLine line : read.lines()) {
            Client client = known.get(line.email());
            if (client != null && !client.isActive()) {
                more.add(new ContactFault(line.row(), ContactField.EMAIL, "participant.disabled", List.of(), line.email(), false));
            }
            if (existing.contains(line.projectKey())) {
                more.add(new ContactFault(line.row(), ContactField.PROJECT, "contacts.project_known", List.of(), line.project(), true));
            } else if (!told.add(line.projectKey() + '\n' + line.email())) {
                more.add(new ContactFault(line.row(), ContactField.EMAIL, "contacts.repeated", List.of(), line.email(), true));
            }
        }
        return read.with(more, known.keySet());
    }
}
