package org.plumbline.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.house.Portal;
import org.plumbline.house.WholeHouse;

/** What machines and strangers learn of the portal's state. */
@WholeHouse
class HealthST {

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void saysOneWordAndNothingElse(String path, Portal portal) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(portal.cookies()).isEmpty();
    }

    @Test
    void thereIsNothingBelowThem(Portal portal) {
        assertThat(portal.get("/health").statusCode()).isEqualTo(404);
        assertThat(portal.get("/health/ready/database").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "outbox", "audit", "settings", "keys", "mail", "mail-view"})
    void theAdministratorsPagesAskWhoComes(String page, Portal portal) {
        HttpResponse<String> answer = portal.get("/admin/" + page + ".xhtml");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/public/sign-in"));
    }
}
