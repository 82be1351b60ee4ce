package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.account.control.Passwords;
import org.plumbline.security.Permit;
import org.plumbline.security.Public;
import org.plumbline.shared.RejectedInputException;

/**
 * Every text that people send and the portal keeps has a limit; it is kept exactly, told in both languages with its number, and a page
 * that shows it shows the same. A new draft, a new parameter or a new input without a limit fails here.
 */
class LimitsTest {

    private static final String DRAFT = "Draft";

    /** Texts that are compared with something, looked for or read as a time, and never kept as they are: what is too long is simply wrong. */
    private static final Set<String> COMPARED = Set.of("token", "challengeToken", "attempt", "secret", "code", "oldPassword", "network",
            "text", "fileName", "sealed", "sealedAddress", "newHash", "userAgent", "payload", "field", "typed",
            "way", "hash", "consentVersion", "reasonCode", "status", "preset", "quietFrom", "quietUntil", "digestAt", "opens", "closes");
    /** An address in these is looked up; a refusal for its length would tell apart what must be answered alike. */
    private static final Set<String> LOOK_UP = Set.of("ForgottenPasswordService", "FreshLinkService", "SignInService", "SignInSteps",
            "ClientAccessService");
    /** The password in these is the one that is there. */
    private static final Set<String> PROVE = Set.of("SignInService", "SecondStepService");
    private static final Map<String, String> CALLED_OTHERWISE = Map.of("newPassword", "password");

    private static final Pattern INPUT = Pattern.compile("<(?:h:input(?:Text|Secret|Textarea)|input|textarea)\\b[^>]*>");
    private static final Pattern TYPED_BY_NOBODY = Pattern.compile("hidden|date|time|range|radio|checkbox|file");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-zA-Z:]+)=\"([^\"]*)\"");
    /** Signs a code or a number may be typed with, and of a search: more is never wrong, only cut. */
    private static final Set<String> CODES = Set.of("code", "digits", "recoveryCode", "secret", "q", "latitude", "longitude", "depositValue", "taxPercent", "validityDays",
            "quantity", "unitCost", "markup", "extraDays", "durationDays", "taxRate", "hours", "page", "newPage", "across",
            "down", "width", "height", "turn", "remindDays");
    private static final Map<String, String> CUT = Map.ofEntries(Map.entry("code", "12"), Map.entry("digits", "12"), Map.entry("q", "120"), Map.entry("latitude", "24"),
            Map.entry("longitude", "24"), Map.entry("depositValue", "16"), Map.entry("taxPercent", "9"), Map.entry("validityDays", "3"),
            Map.entry("quantity", "24"), Map.entry("unitCost", "24"), Map.entry("markup", "24"), Map.entry("extraDays", "8"),
            Map.entry("durationDays", "8"), Map.entry("taxRate", "24"), Map.entry("hours", "2"), Map.entry("page", "5"));

    private static final List<Class<?>> BOUNDARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.plumbline").stream()
            .filter(type -> type.getPackageName().endsWith(".boundary") && !type.isAnonymousClass())
            .<Class<?>>map(JavaClass::reflect).toList();

    @ParameterizedTest
    @EnumSource
    void takesTheLimitAndNotOneMore(FieldLimit limit) {
        assertThatCode(() -> limit.take(limit.text(limit.most()))).doesNotThrowAnyException();
        var refusal = catchThrowableOfType(RejectedInputException.class, () -> limit.take(limit.text(limit.most() + 1)));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getField()).isEqualTo(limit.field());
        assertThat(refusal.getArguments()).containsExactly(limit.most());
        for (String language : List.of("", "_es")) {
            assertThat(text(language, "error." + refusal.getKey())).as(refusal.getKey() + language).contains("{0}");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME", "COMPANY_NAME", "PROJECT_NAME"})
    void aNameIsNotBlank(FieldLimit limit) {
        for (String blank : new String[] {null, "", " ", " \t "}) {
            assertThat(catchThrowableOfType(RejectedInputException.class, () -> limit.take(blank))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNothingThatIsNotInTheList(FieldChoice choice) {
        for (String stranger : new String[] {null, "", "x", "x".repeat(100_000)}) {
            var refusal = catchThrowableOfType(RejectedInputException.class, () -> choice.take(stranger));
            assertThat(refusal).as(stranger).isNotNull();
            assertThat(refusal.getField()).isEqualTo(choice.field());
            assertThat(text("", "error." + refusal.getKey())).isNotEmpty();
            assertThat(text("_es", "error." + refusal.getKey())).isNotEmpty();
        }
    }

    @Test
    void everyTextOfADraftHasALimit() {
        List<Class<?>> drafts = BOUNDARIES.stream().filter(type -> type.isRecord() && type.getSimpleName().endsWith(DRAFT)).toList();
        Set<String> unlimited = new TreeSet<>();
        for (Class<?> draft : drafts) {
            for (RecordComponent component : draft.getRecordComponents()) {
                if (component.getType() == String.class && !COMPARED.contains(component.getName()) && !isLimited(component.getName())) {
                    unlimited.add(draft.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(7);
        assertThat(unlimited).isEmpty();
    }

    @Test
    void everyTextABoundaryTakesHasALimitOrIsNotKept() {
        Set<String> unlimited = new TreeSet<>();
        BOUNDARIES.stream().filter(type -> !type.isRecord()).flatMap(type -> Stream.of(type.getDeclaredMethods())).filter(LimitsTest::isADoor)
                .forEach(method -> Stream.of(method.getParameters()).filter(parameter -> parameter.getType() == String.class)
                        .filter(parameter -> !isLimitedOrNotKept(method, parameter))
                        .forEach(parameter -> unlimited.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameter.getName() + ")")));
        assertThat(unlimited).isEmpty();
    }

    @Test
    void everyInputShowsTheLimitThatIsKept() {
        List<String> wrong = new ArrayList<>();
        Sources.pages().filter(page -> !page.path().contains("gallery")).forEach(page -> INPUT.matcher(page.text()).results()
                .map(match -> attributes(match.group())).filter(input -> !TYPED_BY_NOBODY.matcher(input.getOrDefault("type", "")).find())
                .filter(input -> !isRight(input)).forEach(input -> wrong.add(page.path() + " " + input.get("id") + " maxlength=" + input.get("maxlength"))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theHintOfAPasswordTellsBothOfItsLimits() {
        for (String language : List.of("", "_es")) {
            assertThat(text(language, "password.hint")).contains(Integer.toString(Passwords.SHORTEST), Integer.toString(Passwords.LONGEST));
        }
    }

    /** A browser cuts what is pasted: right for a name, wrong for a password, which would be another one. */
    private static boolean isRight(Map<String, String> input) {
        // the editor of proposals makes its inputs from templates: they say in data-f which field they are of
        String id = input.getOrDefault("id", input.getOrDefault("f", ""));
        String shown = input.get("maxlength");
        if (id.toLowerCase(Locale.ROOT).endsWith("password")) {
            return shown == null;
        }
        // several things have a name or a title, each of its own length
        Set<String> expected = Stream.of(FieldLimit.values()).filter(limit -> limit.field().equals(id)).map(limit -> Integer.toString(limit.most()))
                .collect(Collectors.toSet());
        if (expected.isEmpty()) {
            return CODES.contains(id) && (shown == null || shown.equals(CUT.get(id)));
        }
        return expected.contains(shown);
    }

    private static boolean isLimitedOrNotKept(Method method, Parameter parameter) {
        String service = method.getDeclaringClass().getSimpleName();
        String name = CALLED_OTHERWISE.getOrDefault(parameter.getName(), parameter.getName());
        boolean notKept = COMPARED.contains(name) || name.equals("email") && LOOK_UP.contains(service)
                || name.equals("password") && PROVE.contains(service);
        return notKept || isLimited(name);
    }

    private static boolean isLimited(String name) {
        return Stream.of(FieldLimit.values()).anyMatch(limit -> limit.field().equals(name))
                || Stream.of(FieldChoice.values()).anyMatch(choice -> choice.field().equals(name));
    }

    private static boolean isADoor(Method method) {
        return Modifier.isPublic(method.getModifiers()) && (method.isAnnotationPresent(Permit.class) || method.isAnnotationPresent(Public.class));
    }

    private static Map<String, String> attributes(String element) {
        Matcher attribute = ATTRIBUTE.matcher(element);
        return attribute.results().collect(Collectors.toMap(match -> match.group(1).replaceFirst("^pt:", ""), match -> match.group(2), (a, b) -> a));
    }

    private static String text(String language, String key) {
        return Sources.texts().filter(file -> file.name().equals(key.replaceFirst("\\..*", "") + language + ".properties")).map(file -> {
            Properties texts = new Properties();
            try {
                texts.load(new StringReader(file.text()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts.getProperty(key, "");
        }).findFirst().orElse("");
    }
}
