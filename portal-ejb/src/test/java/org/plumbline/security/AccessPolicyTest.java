package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.shared.Actor;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;

/** The role matrix: each role, each action, each owner, against {@code role-matrix.csv}, which people can read. */
class AccessPolicyTest {

    private static final long OURS = 7;
    private static final long THEIRS = 8;
    private static final long ME = 70;
    private static final long COLLEAGUE = 71;
    private static final long MY_PROJECT = 700;
    private static final long OTHER_PROJECT = 701;

    private final AccessPolicy policy = new AccessPolicy();

    /** One cell: {@code own} = only to one's own, {@code project} = only in one's projects, {@code yes}, {@code no}. */
    record Cell(Action action, String role, String allowed) {
    }

    @ParameterizedTest
    @MethodSource("cells")
    void answersAsTheMatrixSays(Cell cell) {
        Actor actor = actor(cell.role());
        assertThat(policy.permits(cell.action(), actor, Owned.byCompany(OURS))).as("company's").isEqualTo(cell.allowed().equals("yes"));
        assertThat(policy.permits(cell.action(), actor, Owned.byProject(OURS, OTHER_PROJECT))).as("other project's")
                .isEqualTo(cell.allowed().equals("yes"));
        assertThat(policy.permits(cell.action(), actor, Owned.byProject(OURS, MY_PROJECT))).as("own project's")
                .isEqualTo(List.of("yes", "project").contains(cell.allowed()));
        assertThat(policy.permits(cell.action(), actor, Owned.byPerson(OURS, ME))).as("own")
                .isEqualTo(List.of("yes", "own").contains(cell.allowed()));
        assertThat(policy.permits(cell.action(), actor, Owned.byPerson(OURS, COLLEAGUE))).as("colleague's")
                .isEqualTo(cell.allowed().equals("yes"));
        assertThat(policy.mayAttempt(cell.action(), actor)).as("attempt").isEqualTo(!cell.allowed().equals("no"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void neverReachesIntoAnotherCompany(Cell cell) {
        Actor actor = actor(cell.role());
        for (Owned owned : List.of(Owned.byCompany(THEIRS), Owned.byProject(THEIRS, MY_PROJECT), Owned.byPerson(THEIRS, ME))) {
            assertThat(policy.permits(cell.action(), actor, owned)).isFalse();
            assertThatThrownBy(() -> policy.demand(cell.action(), actor, owned)).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void deniesEverythingToSomebodyNotSignedIn() {
        assertThat(Action.values()).allSatisfy(action -> {
            assertThat(policy.mayAttempt(action, Actor.anonymous())).isFalse();
            assertThat(policy.permits(action, Actor.anonymous(), Owned.byCompany(0))).isFalse();
        });
    }

    @Test
    void keepsTheSystemInTheCompanyItActsFor() {
        assertThat(policy.permits(Action.STAFF_EDIT, Actor.system(OURS), Owned.byCompany(OURS))).isTrue();
        assertThat(policy.permits(Action.STAFF_EDIT, Actor.system(OURS), Owned.byCompany(THEIRS))).isFalse();
    }

    @Test
    void matrixNamesEveryActionAndEveryRole() {
        assertThat(matrix().keySet()).containsExactlyInAnyOrder(Arrays.stream(Action.values()).map(Enum::name).toArray(String[]::new));
        assertThat(matrix().values()).allSatisfy(row -> assertThat(row.keySet()).containsExactly(roles().toArray(String[]::new)));
    }

    static Stream<Cell> cells() {
        return matrix().entrySet().stream().flatMap(row -> row.getValue().entrySet().stream()
                .map(cell -> new Cell(Action.valueOf(row.getKey()), cell.getKey(), cell.getValue())));
    }

    private static List<String> roles() {
        return Stream.concat(Arrays.stream(StaffRole.values()), Arrays.stream(ParticipantRole.values())).map(Enum::name).toList();
    }

    private static Actor actor(String role) {
        return Arrays.stream(StaffRole.values()).filter(r -> r.name().equals(role)).findFirst()
                .map(r -> Actor.staff(OURS, ME, 1, r))
                .orElseGet(() -> Actor.client(OURS, ME, 1, Map.of(MY_PROJECT, ParticipantRole.valueOf(role))));
    }

    private static Map<String, Map<String, String>> matrix() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                AccessPolicyTest.class.getResourceAsStream("/role-matrix.csv"), StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(line -> line.split("\\s*,\\s*")).toList();
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i < line.length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                rows.put(line[0], row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
