package org.plumbline.notification.control;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** An order as the payload of an outbox message, and back. The key is the message's own. */
final class MailOrders {

    private MailOrders() {
    }

    static String toPayload(MailOrder order) {
        JsonObjectBuilder values = JSON.createObjectBuilder();
        order.values().forEach(values::add);
        return JSON.createObjectBuilder().add("companyId", order.companyId()).add("to", order.to()).add("toName", order.toName())
                .add("language", order.language()).add("template", order.template()).add("values", values).build().toString();
    }

    static MailOrder fromPayload(String payload) {
        try (JsonReader reader = JSON.createReader(new StringReader(payload))) {
            JsonObject json = reader.readObject();
            Map<String, String> values = new TreeMap<>();
            json.getJsonObject("values").forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
            return new MailOrder(json.getJsonNumber("companyId").longValue(), "", json.getString("to"), json.getString("toName"),
                    json.getString("language"), json.getString("template"), values);
        }
    }
}
