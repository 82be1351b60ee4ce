package org.plumbline.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks a server over HTTP whether the portal takes guests. */
final class Readiness {

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;

    Readiness(URI address) {
        this.address = address.toString();
    }

    boolean isReady() {
        int status = statusOf("/health/ready");
        return status == 200 || status == 404 && List.of(200, 302).contains(statusOf("/"));
    }

    /** The answer's status, or 0 when there is none. */
    private int statusOf(String path) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(10)).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
