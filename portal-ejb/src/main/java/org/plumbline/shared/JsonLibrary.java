package org.plumbline.shared;

import jakarta.json.spi.JsonProvider;

/**
 * JSON-P, found once. Each call of {@code jakarta.json.Json} searches the class path for its provider anew, which on an application server
 * takes longer than most pages: everybody makes and reads JSON with this one, which any number of threads may use.
 */
public final class JsonLibrary {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonLibrary() {
    }
}
