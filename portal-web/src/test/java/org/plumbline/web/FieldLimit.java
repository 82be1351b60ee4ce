package org.plumbline.web;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.plumbline.account.control.CommonPasswords;
import org.plumbline.account.control.EmailAddresses;
import org.plumbline.account.control.PasswordHasher;
import org.plumbline.account.control.Passwords;
import org.plumbline.account.entity.Accent;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.CompanyProfile.Address;
import org.plumbline.account.entity.CompanyProfile.Contact;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.DepositRule;
import org.plumbline.account.entity.Person;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.account.entity.TaxRate;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.document.entity.FileOrigin;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.library.entity.Approval;
import org.plumbline.library.entity.ApprovalDecision;
import org.plumbline.library.entity.ApprovalStep;
import org.plumbline.library.entity.Approver;
import org.plumbline.library.entity.Document;
import org.plumbline.library.entity.DocumentTerms;
import org.plumbline.library.entity.DocumentType;
import org.plumbline.library.entity.DocumentVersion;
import org.plumbline.library.entity.Verdict;
import org.plumbline.library.entity.VersionAuthor;
import org.plumbline.library.entity.WantedFile;
import org.plumbline.library.entity.WantedTerms;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.entity.Project;
import org.plumbline.project.entity.SiteAddress;
import org.plumbline.project.entity.Task;
import org.plumbline.project.entity.TaskKind;
import org.plumbline.project.entity.TaskSource;
import org.plumbline.proposal.entity.Decision;
import org.plumbline.proposal.entity.DecisionKind;
import org.plumbline.proposal.entity.DepositKind;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalNumber;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.RevisionTerms;
import org.plumbline.proposal.entity.Section;
import org.plumbline.proposal.entity.Share;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;
import org.plumbline.signing.entity.Envelope;
import org.plumbline.signing.entity.EnvelopeSigner;
import org.plumbline.signing.entity.FieldKind;
import org.plumbline.signing.entity.Place;
import org.plumbline.signing.entity.PlacedField;
import org.plumbline.signing.entity.Signature;
import org.plumbline.signing.entity.SignatureWay;

/** The longest text of each field that people fill in, and who refuses a longer one. */
enum FieldLimit {

    NAME("name", Person.NAME_LENGTH, "n"::repeat, text -> new Client(1, text, "en")),
    PROJECT_NAME("name", Project.NAME_LENGTH, "p"::repeat, text -> new Project(1, text, ZoneOffset.UTC)),
    PROJECT_REFERENCE("reference", Project.REFERENCE_LENGTH, "r"::repeat, text -> new Project(1, "Miller kitchen", ZoneOffset.UTC).fileUnder(text)),
    STREET("street", SiteAddress.STREET_LENGTH, "s"::repeat, text -> new SiteAddress(text, null, null, null, null)),
    CITY("city", SiteAddress.PLACE_LENGTH, "c"::repeat, text -> new SiteAddress(null, text, null, null, null)),
    REGION("region", SiteAddress.PLACE_LENGTH, "r"::repeat, text -> new SiteAddress(null, null, text, null, null)),
    POSTAL_CODE("postalCode", SiteAddress.POSTAL_CODE_LENGTH, "9"::repeat, text -> new SiteAddress(null, null, null, text, null)),
    COUNTRY("country", SiteAddress.COUNTRY_LENGTH, length -> "USA".substring(0, length), text -> new SiteAddress(null, null, null, null, text)),
    COMPANY_NAME("companyName", Company.NAME_LENGTH, "c"::repeat, text -> new Company(text, ZoneOffset.UTC, "en", "USD")),
    EMAIL("email", EmailAddresses.LENGTH, FieldLimit::address, text -> new EmailAddresses().normalize(text)),
    /** Counted in octets, as the protocol of mail does. */
    EMAIL_OF_OTHER_LETTERS("email", EmailAddresses.LENGTH, length -> "ñ".repeat(20) + address(length - 40), text -> new EmailAddresses().normalize(text)),
    PHONE("phone", Client.PHONE_LENGTH, "5"::repeat, text -> new Client(1, "Ana Miller", "en").callAt(text)),
    COMPANY_STREET("street", CompanyProfile.STREET_LENGTH, "s"::repeat, text -> profile().resideAt(new Address(text, null, null, null))),
    COMPANY_CITY("city", CompanyProfile.PLACE_LENGTH, "c"::repeat, text -> profile().resideAt(new Address(null, text, null, null))),
    COMPANY_REGION("region", CompanyProfile.PLACE_LENGTH, "r"::repeat, text -> profile().resideAt(new Address(null, null, text, null))),
    COMPANY_POSTAL_CODE("postalCode", CompanyProfile.POSTAL_CODE_LENGTH, "9"::repeat,
            text -> profile().resideAt(new Address(null, null, null, text))),
    COMPANY_PHONE("phone", Client.PHONE_LENGTH, "5"::repeat, text -> profile().answerAt(new Contact(text, "", ""))),
    WEBSITE("website", CompanyProfile.WEBSITE_LENGTH, length -> "https://ridge.example/" + "w".repeat(length - 22),
            text -> profile().answerAt(new Contact("", "", text))),
    LICENSE_NUMBER("licenseNumber", CompanyProfile.LICENSE_LENGTH, "7"::repeat, text -> profile().holdLicense(text, "")),
    LICENSE_STATE("licenseState", CompanyProfile.STATE_LENGTH, length -> "CAL".substring(0, length), text -> profile().holdLicense("", text)),
    ACCENT("accent", Accent.LENGTH, length -> "#1b3f78a".substring(0, length), Accent::new),
    COMPANY_TERMS("terms", CompanyProfile.TERMS_LENGTH, "t"::repeat, text -> profile().propose(text, 1, DepositRule.NONE)),
    TAX_NAME("taxName", TaxRate.NAME_LENGTH, "t"::repeat, text -> new TaxRate(1, text, BigDecimal.ONE)),
    TASK_TITLE("title", Task.TITLE_LENGTH, "k"::repeat, text -> new Task(Owned.byProject(1, 2), TaskKind.OWN, TaskSource.NONE, text, Actor.anonymous())),
    PROPOSAL_TITLE("title", Proposal.TITLE_LENGTH, "t"::repeat, text -> new Proposal(Owned.byProject(1, 2), new ProposalNumber(2026, 1), text)),
    SIGNED_NAME("signedName", Decision.NAME_LENGTH, "s"::repeat, text -> Decision.acceptance(share(), 1, text, "2026-11-en", shown(), Instant.EPOCH)),
    REASON("reason", Decision.REASON_LENGTH, "r"::repeat,
            text -> Decision.refusal(share(), 1, DecisionKind.DECLINED, "price", text, shown(), Instant.EPOCH)),
    COST_CODE("costCode", Line.COST_CODE_LENGTH, "6"::repeat, text -> line(text, "Boxes", "", "EA", "", "")),
    LINE_NAME("name", Line.NAME_LENGTH, "n"::repeat, text -> line("", text, "", "EA", "", "")),
    LINE_DESCRIPTION("description", Line.DESCRIPTION_LENGTH, "d"::repeat, text -> line("", "Boxes", text, "EA", "", "")),
    LINE_UNIT("unit", Line.UNIT_LENGTH, "u"::repeat, text -> line("", "Boxes", "", text, "", "")),
    CLIENT_NOTE("clientNote", Line.CLIENT_NOTE_LENGTH, "c"::repeat, text -> line("", "Boxes", "", "EA", text, "")),
    LINE_INTERNAL_NOTE("internalNote", Line.INTERNAL_NOTE_LENGTH, "i"::repeat, text -> line("", "Boxes", "", "EA", "", text)),
    PROPOSAL_INTRO("intro", Revision.INTRO_LENGTH, "i"::repeat, text -> head(text, "")),
    PROPOSAL_INTERNAL_NOTE("internalNote", Revision.INTRO_LENGTH, "i"::repeat, text -> head("", text)),
    SECTION_TITLE("title", Section.TITLE_LENGTH, "s"::repeat, text -> new Section(draft(), text, 0)),
    GROUP_TITLE("title", OptionGroup.TITLE_LENGTH, "g"::repeat,
            text -> new OptionGroup(new Section(draft(), "Cabinets", 0), text, GroupKind.PICK_ONE, 0, 1)),
    MESSAGE("content", Message.CONTENT_LENGTH, "m"::repeat,
            text -> new MessageThread(Owned.byProject(1, 2), "PROPOSAL_LINE", 3, 4, ana()).say(ana(), "Ana", text, Instant.EPOCH)),
    DOCUMENT_TITLE("title", Document.TITLE_LENGTH, "d"::repeat, text -> document(text, "", "")),
    DOCUMENT_NUMBER("number", Document.NUMBER_LENGTH, "7"::repeat, text -> document("Permit", text, "")),
    DOCUMENT_ISSUER("issuer", Document.ISSUER_LENGTH, "i"::repeat, text -> document("Permit", "", text)),
    APPROVAL_PURPOSE("purpose", Approval.PURPOSE_LENGTH, "p"::repeat, FieldLimit::approval),
    APPROVAL_WORDS("words", ApprovalDecision.WORDS_LENGTH, "w"::repeat, text -> new ApprovalDecision(approval(""), new ApprovalStep(approval(""), 1,
            new Approver(Actor.Kind.CLIENT, 5, "Ana")), Verdict.COMMENTED, text)),
    WANTED_TITLE("title", Document.TITLE_LENGTH, "t"::repeat, text -> wanted(text, "")),
    WANTED_PURPOSE("purpose", WantedFile.PURPOSE_LENGTH, "p"::repeat, text -> wanted("Policy", text)),
    WANTED_REASON("words", WantedFile.REASON_LENGTH, "w"::repeat, FieldLimit::giveBack),
    VERSION_NOTE("note", DocumentVersion.NOTE_LENGTH, "n"::repeat, FieldLimit::version),
    SIGNING_LABEL("label", PlacedField.LABEL_LENGTH, "l"::repeat, text -> field(text)),
    SIGNING_ANSWER("answer", PlacedField.ANSWER_LENGTH, "a"::repeat, text -> field("Colour").fill(text)),
    SIGNING_REASON("reason", EnvelopeSigner.REASON_LENGTH, "r"::repeat, text -> signer(envelope()).decline(text, Instant.EPOCH)),
    SIGNATURE_NAME("signedName", Signature.NAME_LENGTH, "s"::repeat, text -> new Signature(signer(envelope()), SignatureWay.TYPED, text, null)),
    PASSWORD("password", Passwords.LONGEST, FieldLimit::password, FieldLimit::secure);

    private final String field;
    private final int most;
    private final IntFunction<String> writer;
    private final Consumer<String> taker;

    FieldLimit(String field, int most, IntFunction<String> writer, Consumer<String> taker) {
        this.field = field;
        this.most = most;
        this.writer = writer;
        this.taker = taker;
    }

    /** The id of its input, which is the name of its property too. */
    String field() {
        return field;
    }

    int most() {
        return most;
    }

    /** A good text of this length. */
    String text(int length) {
        return writer.apply(length);
    }

    void take(String text) {
        taker.accept(text);
    }

    private static Envelope envelope() {
        FileOrigin origin = FileOrigin.of(ana(), 2, "Contract.pdf", "");
        StoredFile file = new StoredFile(origin, "application/pdf", new FileBytes("store", 1, "hash"), Instant.EPOCH);
        DocumentVersion version = new Document(Owned.byProject(1, 2), new DocumentTerms(DocumentType.CONTRACT, "Contract", "", "", null, null))
                .next(file, new VersionAuthor(1, "Maria"), "", 0);
        return new Envelope(version, "Contract", 3, 1);
    }

    private static EnvelopeSigner signer(Envelope envelope) {
        return new EnvelopeSigner(envelope, Actor.Kind.CLIENT, 4, 1);
    }

    private static PlacedField field(String label) {
        Envelope envelope = envelope();
        return new PlacedField(envelope, signer(envelope), FieldKind.TEXT, label, new Place(1, 0.1, 0.1, 0.3, 0.1));
    }

    private static Revision draft() {
        Proposal proposal = new Proposal(Owned.byProject(1, 2), new ProposalNumber(2026, 1), "Kitchen");
        return new Revision(proposal, 1, Currency.getInstance("USD"), Actor.system(1));
    }

    private static void line(String code, String name, String description, String unit, String clientNote, String internalNote) {
        new Line(draft(), 1, 0, new LineTerms(code, name, description, BigDecimal.ONE, unit, BigDecimal.ONE, BigDecimal.ZERO, true, false, 0,
                clientNote, internalNote));
    }

    private static void head(String intro, String internalNote) {
        draft().write(new RevisionTerms("", BigDecimal.ZERO, intro, "", internalNote, DepositKind.NONE, BigDecimal.ZERO, 0, null));
    }

    private static CompanyProfile profile() {
        return new CompanyProfile(1);
    }

    private static Share share() {
        return new Share(new Proposal(Owned.byProject(1, 2), new ProposalNumber(2026, 1), "Kitchen"), 3);
    }

    private static Actor ana() {
        return Actor.client(1, 5, 0, Map.of());
    }

    private static Decision.Shown shown() {
        return new Decision.Shown("hash", new byte[0], 0, "Chrome on Android");
    }

    private static Document document(String title, String number, String issuer) {
        return new Document(Owned.byProject(1, 2), new DocumentTerms(DocumentType.PERMIT, title, number, issuer, null, null));
    }

    private static WantedFile wanted(String title, String purpose) {
        return new WantedFile(Owned.byProject(1, 2), new Approver(Actor.Kind.CLIENT, 5, "Ana"),
                new WantedTerms(title, DocumentType.INSURANCE, purpose, LocalDate.EPOCH), new VersionAuthor(3, "Maria"));
    }

    private static void giveBack(String why) {
        WantedFile wanted = wanted("Policy", "");
        wanted.send(ana(), new StoredFile(new FileOrigin(Owned.byProject(1, 2), Actor.Kind.CLIENT, 5, "policy.pdf", ""), "application/pdf",
                new FileBytes("id", 1, "hash"), Instant.EPOCH), Instant.EPOCH);
        wanted.giveBack(Actor.system(1), why);
    }

    private static Approval approval(String purpose) {
        return new Approval(version(""), 1, LocalDate.EPOCH, purpose, new VersionAuthor(3, "Maria"));
    }

    private static DocumentVersion version(String note) {
        FileOrigin origin = new FileOrigin(Owned.byProject(1, 2), Actor.Kind.STAFF, 3, "permit.pdf", "");
        return document("Permit", "", "").next(new StoredFile(origin, "application/pdf", new FileBytes("id", 1, "hash"), Instant.EPOCH), new VersionAuthor(3, "Maria"), note, 0);
    }

    private static String address(int length) {
        String end = "@ridge.example";
        return "a".repeat(40) + "@" + "b".repeat(length - 41 - end.length()) + end.replace('@', '.');
    }

    private static String password(int length) {
        return "paper lantern by the river ".repeat(length).substring(0, length);
    }

    private static void secure(String password) {
        StaffMember staff = new StaffMember(1, "Maria Lopez", "en", StaffRole.OWNER);
        staff.reachAt("maria@ridge.example", "index");
        Passwords passwords = new Passwords();
        put(passwords, "common", new CommonPasswords());
        put(passwords, "hasher", new PasswordHasher() {
            @Override
            public String hash(String typed) {
                return "hash";
            }
        });
        passwords.assign(staff, password, "Ridge & Sons", Instant.EPOCH);
    }

    private static void put(Object bean, String name, Object value) {
        try {
            Field field = bean.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(bean, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
