package org.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.account.control.Passwords;
import org.plumbline.proposal.control.PaperSeal;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.BaseEntity;
import org.plumbline.shared.DomainEvent;

/** The rules of the house, one per room. */
@AnalyzeClasses(packages = "org.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up; flats on one line do not know each other. */
    private static final List<List<String>> RANKS = List.of(
            List.of("shared"), List.of("security"), List.of("audit", "outbox", "tabular"), List.of("account", "installation"), List.of("project", "document"), List.of("library", "sealing"),
            List.of("schedule", "messaging", "signing"), List.of("proposal"), List.of("payment"),
            List.of("notification", "weather", "accounting", "privacy", "search"), List.of("demo"));

    private static final Map<String, Integer> RANK = IntStream.range(0, RANKS.size()).boxed()
            .flatMap(rank -> RANKS.get(rank).stream().map(flat -> Map.entry(flat, rank)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    @ArchTest
    static final ArchRule importsPointDownTheRanks = classes().that().resideOutsideOfPackage("org.plumbline.integration..")
            .should(new ArchCondition<>("only depend on its own flat and on flats of a lower rank") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(d -> isOurs(d.getTargetClass()) && !mayUse(flatOf(item), flatOf(d.getTargetClass())))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule nobodyImportsAnAdapter = noClasses().that().resideOutsideOfPackage("org.plumbline.integration..")
            .should().dependOnClassesThat().resideInAPackage("org.plumbline.integration..");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
            .matching("org.plumbline.integration.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule entitiesKnowPersistenceValidationAndSharedOnly = classes().that().resideInAPackage("..entity..")
            .should().onlyDependOnClassesThat(resideInAPackage("java..").or(resideInAPackage("jakarta.persistence.."))
                    .or(resideInAPackage("jakarta.validation..")).or(resideInAPackage("org.plumbline.shared.."))
                    .or(resideInAPackage("org.plumbline.*.entity..")));

    @ArchTest
    static final ArchRule entitiesLiveInTheirRoom = classes().that().areAnnotatedWith(Entity.class)
            .should().resideInAPackage("org.plumbline.*.entity..");

    @ArchTest
    static final ArchRule entitiesHaveAVersion = classes().that().areAnnotatedWith(Entity.class)
            .and().resideOutsideOfPackage("org.plumbline.audit.entity..").should().beAssignableTo(BaseEntity.class)
            .because("optimistic locking decides between two writers; audit rows are never changed");

    @ArchTest
    static final ArchRule entitiesHaveNoStatusSetter = methods().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .should().haveNameNotStartingWith("set").because("a verb changes an entity, not a setter");

    @ArchTest
    static final ArchRule controlsHaveNoTransactionsAndNoFaces = noClasses().that().resideInAPackage("..control..")
            .should().dependOnClassesThat(resideInAPackage("jakarta.ejb..").or(resideInAPackage("jakarta.faces.."))
                    .or(resideInAPackage("jakarta.servlet..")).or(DescribedPredicate.describe("Transactional",
                            (JavaClass type) -> type.isEquivalentTo(Transactional.class))));

    @ArchTest
    static final ArchRule onlyAdaptersKnowVendors = noClasses().that().resideOutsideOfPackage("org.plumbline.integration..")
            .should().dependOnClassesThat(resideInAPackage("com.google.crypto..").or(resideInAPackage("org.flywaydb.."))
                    .or(resideInAPackage("org.bouncycastle..")).or(resideInAPackage("com.eatthepath.."))
                    .or(resideInAPackage("com.twelvemonkeys..")).or(resideInAPackage("org.apache.tika..")).or(resideInAPackage("jakarta.mail..")).or(resideInAPackage("org.jsoup.."))
                    .or(resideInAPackage("com.lowagie..")).or(resideInAPackage("eu.europa.esig..")).or(resideInAPackage("org.apache.pdfbox..")));

    @ArchTest
    static final ArchRule servicesAreDoors = classes().that().haveSimpleNameEndingWith("Service")
            .should().beAnnotatedWith(Stateless.class).andShould().resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule doorsAreLocked = methods().that().areDeclaredInClassesThat().resideInAPackage("..boundary..")
            .and().areDeclaredInClassesThat(isBean()).and().arePublic().and().areNotStatic()
            .and().areNotAnnotatedWith(Schedule.class).and().areNotAnnotatedWith(PostConstruct.class)
            .should().beAnnotatedWith(Permit.class).orShould().beAnnotatedWith(Public.class);

    @ArchTest
    static final ArchRule nobodyHashesInATransaction = methods().that().areDeclaredInClassesThat().resideInAPackage("..boundary..")
            .should(holdNoTransaction("a password is hashed", call -> call.getTargetOwner().isEquivalentTo(Passwords.class)));

    @ArchTest
    static final ArchRule nobodySealsInATransaction = methods().that().areDeclaredInClassesThat().resideInAPackage("..boundary..")
            .should(holdNoTransaction("a PDF is sealed, which may wait for a timestamp service", call -> call.getTargetOwner().isEquivalentTo(PaperSeal.class)
                    || call.getTargetOwner().isEquivalentTo(CompanySeal.class) && !"owe".equals(call.getName())));

    private static ArchCondition<JavaMethod> holdNoTransaction(String meanwhile, Predicate<JavaMethodCall> work) {
        return new ArchCondition<>("hold no transaction, and so no connection to the database, while " + meanwhile) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                TransactionAttribute around = item.tryGetAnnotationOfType(TransactionAttribute.class)
                        .or(() -> item.getOwner().tryGetAnnotationOfType(TransactionAttribute.class)).orElse(null);
                if (item.getMethodCallsFromSelf().stream().anyMatch(work) && (around == null || around.value() != TransactionAttributeType.NOT_SUPPORTED)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " holds a transaction while " + meanwhile));
                }
            }
        };
    }

    @ArchTest
    static final ArchRule doorsSpeakNoEntities = methods().that().areDeclaredInClassesThat().resideInAPackage("..boundary..")
            .and().areDeclaredInClassesThat(isBean()).and().arePublic()
            .should().notHaveRawReturnType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(Entity.class)));

    @ArchTest
    static final ArchRule eventsAreRecordsOfEntityRooms = classes().that().implement(DomainEvent.class)
            .should().beRecords().andShould().resideInAPackage("..entity..").andShould().bePublic();

    @ArchTest
    static final ArchRule beansAreInjectedWithAtMostSevenThings = classes().should(
            new ArchCondition<>("have at most 7 injected fields") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    long injected = item.getFields().stream().filter(f -> Stream.of("jakarta.inject.Inject", "jakarta.ejb.EJB",
                            "jakarta.persistence.PersistenceContext").anyMatch(f::isAnnotatedWith)).count();
                    if (injected > 7) {
                        events.add(SimpleConditionEvent.violated(item, item.getName() + " has " + injected + " injected fields"));
                    }
                }
            });

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Data|Info)");

    @ArchTest
    static final ArchRule fieldsAreNotPublic = fields().that().areNotStatic().should().notBePublic();

    /** Its methods search the class path at every call; JsonLibrary did so once. */
    @ArchTest
    static final ArchRule jsonIsFoundOnce = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    /** Every mail goes by the outbox, and so each waits out a mail server that is away and leaves once. */
    @ArchTest
    static final ArchRule mailsLeaveByTheOutboxAlone = noClasses().that().resideOutsideOfPackage("org.plumbline.integration..")
            .and().haveSimpleNameNotStartingWith("MailSender").and().doNotHaveSimpleName("MailDelivery")
            .should().dependOnClassesThat().haveSimpleName("MailSender").orShould().dependOnClassesThat().resideInAPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static DescribedPredicate<JavaClass> isBean() {
        return DescribedPredicate.describe("beans", type -> type.isTopLevelClass() && !type.isRecord() && !type.isEnum() && !type.isInterface());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.plumbline.");
    }

    private static String flatOf(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    private static boolean mayUse(String from, String to) {
        return from.equals(to) || RANK.getOrDefault(from, -1) > RANK.getOrDefault(to, Integer.MAX_VALUE);
    }
}
