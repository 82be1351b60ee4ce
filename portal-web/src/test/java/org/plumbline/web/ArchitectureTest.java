package org.plumbline.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the faces: what a page's Java may know, and how long it may become. */
@AnalyzeClasses(packages = "org.plumbline.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int BACKING_BEAN_LINES = 160;
    private static final int JAVA_LINES = 350;
    private static final int XHTML_LINES = 160;

    @ArchTest
    static final ArchRule facesKnowDoorsOnly = noClasses().should().dependOnClassesThat(
            resideInAPackage("org.plumbline..control..").or(resideInAPackage("org.plumbline..entity.."))
                    .or(resideInAPackage("org.plumbline.integration..")));

    @ArchTest
    static final ArchRule facesDoNotTouchTheDatabase = noClasses().that().resideOutsideOfPackage("org.plumbline.web.shared.error")
            .should().dependOnClassesThat(resideInAPackage("java.sql..").or(resideInAPackage("javax.sql.."))
                    .or(resideInAPackage("jakarta.persistence..")).or(resideInAPackage("jakarta.transaction..")))
            .because("services do; only the place that judges exceptions may name the database's");

    @ArchTest
    static final ArchRule aFaceKnowsItsOwnFlat = classes().that().resideInAPackage("org.plumbline.web..")
            .should(new ArchCondition<>("only depend on its own flat, shared and security") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(d -> !mayKnow(item.getPackageName(), d.getTargetClass().getPackageName()))
                            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule beansOfPagesAreCalledBacking = classes().that().areAnnotatedWith(Named.class)
            .and().resideOutsideOfPackage("org.plumbline.web.shared..").should().haveSimpleNameEndingWith("Backing");

    @ArchTest
    static final ArchRule beansAreInjectedWithAtMostSevenThings = classes().should(new ArchCondition<>("have at most 7 injected fields") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            long injected = item.getFields().stream()
                    .filter(field -> Stream.of("jakarta.inject.Inject", "jakarta.ejb.EJB").anyMatch(field::isAnnotatedWith)).count();
            if (injected > 7) {
                events.add(SimpleConditionEvent.violated(item, item.getName() + " has " + injected + " injected fields"));
            }
        }
    });

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Data|Info)");

    @ArchTest
    static final ArchRule fieldsAreNotPublic = fields().that().areNotStatic().should().notBePublic();

    @ArchTest
    static final ArchRule nobodyPrints = noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    /** Its methods search the class path at every call; JsonLibrary did so once. */
    @ArchTest
    static final ArchRule jsonIsFoundOnce = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @Test
    void filesStayShort() {
        Map<String, Integer> tooLong = new java.util.TreeMap<>();
        Sources.java().forEach(file -> measure(file, file.path().endsWith("Backing.java") ? BACKING_BEAN_LINES : JAVA_LINES, tooLong));
        Sources.pages().forEach(file -> measure(file, XHTML_LINES, tooLong));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        var silent = Sources.java().map(Sources.Source::folder).distinct()
                .filter(folder -> Sources.java().noneMatch(file -> file.path().equals(folder + "/package-info.java"))).toList();
        assertThat(silent).isEmpty();
    }

    private static void measure(Sources.Source file, int limit, Map<String, Integer> tooLong) {
        int lines = (int) file.text().lines().count();
        if (lines > limit) {
            tooLong.put(file.path(), lines);
        }
    }

    /** Faces without a flat of their name: the administrator's pages stand for the flats that run the house. */
    private static final Map<String, Set<String>> HOUSEKEEPING = Map.of(
            "admin", Set.of("audit", "outbox", "installation", "notification"), "health", Set.of("installation"));

    /** web.feature: its own boundary, its own package, shared things; the boundary of account for whoever is signed in. */
    private static boolean mayKnow(String from, String to) {
        if (!to.startsWith("org.plumbline.") || to.startsWith("org.plumbline.shared") || to.startsWith("org.plumbline.security")) {
            return true;
        }
        String flat = from.split("\\.")[3 - (from.equals("org.plumbline.web") ? 1 : 0)];
        boolean shared = to.startsWith("org.plumbline.web.shared");
        boolean sameFace = to.equals("org.plumbline.web." + flat) || to.startsWith("org.plumbline.web." + flat + ".");
        boolean ownDoor = to.equals("org.plumbline." + flat + ".boundary");
        boolean whoIsSignedIn = flat.equals("shared") && to.equals("org.plumbline.account.boundary");
        boolean administers = HOUSEKEEPING.getOrDefault(flat, Set.of()).stream().anyMatch(door -> to.equals("org.plumbline." + door + ".boundary"));
        return shared || sameFace || ownDoor || whoIsSignedIn || administers;
    }
}
