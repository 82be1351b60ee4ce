package org.plumbline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @Test
    void namesTheCompanyAloneWhereAllOfItIsMeant() {
        assertThat(new Scope(7, null).within("p", "id")).isEqualTo("p.companyId = :company");
    }

    /** Few texts for many numbers: each is parsed and made into SQL once. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "100, 128"})
    void hasRoomForEachProject(int projects, int places) {
        Set<Long> ids = LongStream.rangeClosed(1, projects).boxed().collect(Collectors.toSet());
        String condition = new Scope(7, ids).within("p", "projectId");
        assertThat(condition).startsWith("p.companyId = :company and p.projectId in (:project0").endsWith(":project" + (places - 1) + ")");
        assertThat(condition.chars().filter(c -> c == ':').count()).isEqualTo(places + 1);
    }
}
