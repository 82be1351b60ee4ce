package org.plumbline.project.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plumbline.account.control.Clients;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.shared.KeyRing;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.tabular.Table;
import org.plumbline.testing.Database;

/** Lists of contacts as people have them, against the clients and projects that are there. */
class ContactReaderTest {

    private static final String PLAIN = """
            Project,E-mail,Phone,Site address,Latitude,Longitude,Time zone,Language
            Kitchen on Alder Street,one@example.test,+1 503 555 0101,"1204 SE Alder St, Portland, OR 97214",45.5179,-122.6534,America/Los_Angeles,en
            Baño en Mission,DOS@example.test,,"2310 Mission St, San Francisco, CA 94110",37.7599,-122.4188,America/Los_Angeles,es
            """;

    @RegisterExtension
    static final Database DB = new Database();

    private static Company company;

    @BeforeAll
    static void fill() {
        company = new Company("Ours", ZoneId.of("America/Chicago"), "en", "USD");
        DB.inTransaction(em -> {
            em.persist(company);
            em.flush();
            Client known = clients(em).make(company.getId(), "Known Person", "known@example.test", "es");
            Client out = clients(em).make(company.getId(), "Shut Out", "out@example.test", "en");
            out.disable();
            Project barn = new Project(company.getId(), "Old Barn", ZoneOffset.UTC);
            barn.locate(new SiteAddress("1 Barn Rd", "Madison", "WI", "53703", "US"), null);
            em.persist(barn);
            em.flush();
            em.persist(new Participant(barn, known.getId(), ParticipantRole.CLIENT));
            return null;
        });
    }

    @Test
    void readsAListOfProjectsWithTheirClients() {
        ContactList read = read(PLAIN);
        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).extracting(ContactLine::row, ContactLine::project, ContactLine::email, line -> line.site().getCity(),
                line -> line.zone().getId(), ContactLine::language)
                .containsExactly(tuple(2, "Kitchen on Alder Street", "one@example.test", "Portland", "America/Los_Angeles", "en"),
                        tuple(3, "Baño en Mission", "dos@example.test", "San Francisco", "America/Los_Angeles", "es"));
        assertThat(read.lines().get(0).name()).as("a list that names nobody").isEqualTo("Kitchen on Alder Street");
        assertThat(read.lines().get(0).site().getCountry()).isEqualTo("US");
    }

    @Test
    void readsTheColumnsOfACommonExport() {
        ContactList read = read("""
                First name;Last name;Company;Email;Mobile;Address;City;State;Zip
                Ana;Miller;Miller LLC;known@example.test;555 0101;14 Larkspur Lane;Madison;WI;53703
                ;;Prairie Bank;loans@bank.example;;2 Main St;Monona;WI;53716
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).extracting(ContactLine::project, ContactLine::name, line -> line.site().oneLine(), line -> line.zone().getId())
                .containsExactly(tuple("Ana Miller, 14 Larkspur Lane", "Ana Miller", "14 Larkspur Lane, Madison, WI 53703", "America/Chicago"),
                        tuple("Prairie Bank, 2 Main St", "Prairie Bank", "2 Main St, Monona, WI 53716", "America/Chicago"));
        assertThat(read.known()).containsExactly("known@example.test");
    }

    @Test
    void listsEveryFaultByRowAndColumn() {
        ContactList read = read("""
                Project,Email,Phone,Latitude,Longitude,Time zone,Language,Country
                ,no address,%s,91,0,America/Nowhere,Klingon,XX
                Good,good@example.test,,,,,,
                Half,half@example.test,,45,,,,
                Out,out@example.test,,,,,,
                """.formatted("5".repeat(41)));
        assertThat(read.lines()).extracting(ContactLine::project).containsExactly("Good");
        assertThat(read.faults()).extracting(ContactFault::row, ContactFault::field).containsExactly(
                tuple(2, ContactField.EMAIL), tuple(2, ContactField.PROJECT), tuple(2, ContactField.NAME), tuple(2, ContactField.PHONE),
                tuple(2, ContactField.COUNTRY), tuple(2, ContactField.LATITUDE), tuple(2, ContactField.TIME_ZONE), tuple(2, ContactField.LANGUAGE),
                tuple(4, ContactField.LONGITUDE), tuple(5, ContactField.EMAIL));
        assertThat(read.settled(Set.of(2, 4), Set.of(5))).as("only a doubt can be accepted").isEmpty();
        assertThat(read.settled(Set.of(2, 4, 5), Set.of())).hasValueSatisfying(lines -> assertThat(lines).hasSize(1));
    }

    @Test
    void doubtsAProjectThatIsThereAndARowThatIsRepeated() {
        ContactList read = read("""
                Project,Email,Address,City,State,Zip
                OLD BARN,new@example.test,1 Barn Rd,Madison,WI,53703
                Old Barn,new@example.test,2 Barn Rd,Madison,WI,53703
                Shed,a@example.test,,,,
                shed,A@example.test,,,,
                Shed,b@example.test,,,,
                """);
        assertThat(read.faults()).extracting(ContactFault::row, ContactFault::key, ContactFault::doubt)
                .containsExactly(tuple(2, "contacts.project_known", true), tuple(5, "contacts.repeated", true));
        assertThat(read.settled(Set.of(), Set.of(2))).isEmpty();
        assertThat(read.ready(Set.of(), Set.of(2))).extracting(ContactLine::row).containsExactly(2, 3, 4, 6);
        assertThat(read.settled(Set.of(5), Set.of(2))).hasValueSatisfying(lines -> assertThat(lines).hasSize(4));
    }

    @Test
    void leavesFormulasAndMarkupText() {
        ContactList read = read("Project,Email,Address\n=1+1,x@example.test,<b>Road</b>\n");
        assertThat(read.lines()).extracting(ContactLine::project, line -> line.site().getStreet()).containsExactly(tuple("=1+1", "<b>Road</b>"));
    }

    @Test
    void takesTwoThousandRowsAndNotOneMore() {
        String rows = IntStream.range(0, 2_000).mapToObj(i -> "Job " + i + ",job" + i + "@example.test").collect(Collectors.joining("\n", "Project,Email\n", ""));
        assertThat(read(rows).lines()).hasSize(2_000);
        assertThatThrownBy(() -> read(rows + "\nJob,one@example.test")).isInstanceOf(RejectedInputException.class).hasMessage("table.rows");
    }

    /** As QuickBooks Online names the columns of a list of customers. */
    @Test
    void knowsTheColumnsOfAnAccountingProgram() {
        Map<ContactField, Integer> columns = ContactField.vocabulary().guess(List.of("Full Name", "Company", "Email", "Phone", "Mobile", "Fax", "Website",
                "Street", "City", "State", "ZIP code", "Country", "Opening Balance", "Opening Balance Date", "Resale Number"));
        assertThat(columns).isEqualTo(Map.of(ContactField.NAME, 0, ContactField.COMPANY, 1, ContactField.EMAIL, 2, ContactField.PHONE, 3,
                ContactField.ADDRESS, 7, ContactField.CITY, 8, ContactField.REGION, 9, ContactField.POSTAL_CODE, 10, ContactField.COUNTRY, 11));
    }

    private static ContactList read(String csv) {
        return DB.inTransaction(em -> {
            ContactReader reader = Database.inject(new ContactReader(), addresses(), clients(em), Database.inject(new ProjectRepository(), em));
            Table table = reader.table(csv.getBytes(StandardCharsets.UTF_8));
            Map<ContactField, Integer> columns = ContactField.vocabulary().guess(table.heading().cells());
            return reader.read(company, table, columns);
        });
    }

    private static Clients clients(jakarta.persistence.EntityManager em) {
        return Database.inject(new Clients(), em, addresses());
    }

    private static EmailAddresses addresses() {
        return Database.inject(new EmailAddresses(), keys());
    }

    /** Digests are texts here: what is looked up is found, and nothing else. */
    private static KeyRing keys() {
        return (KeyRing) java.lang.reflect.Proxy.newProxyInstance(KeyRing.class.getClassLoader(), new Class<?>[] {KeyRing.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "digest" -> Integer.toHexString(arguments[0].hashCode());
                    case "digests" -> List.of(Integer.toHexString(arguments[0].hashCode()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
