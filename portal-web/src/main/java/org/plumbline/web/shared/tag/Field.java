package org.plumbline.web.shared.tag;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.component.api.InputHolder;

/**
 * {@code pl:field}: one question of a form. Draws the label, the hint and the error around whatever input stands inside, and ties the
 * three together for assistive technology ({@code for}, {@code aria-describedby}, {@code aria-invalid}, {@code aria-required}), so
 * that no page can forget it.
 * <p>Attributes: {@code label} (needed), {@code hint}, {@code kind}: {@code text} (default), {@code check} (box before its label),
 * {@code group} (several inputs under one legend), {@code focused}: whether the page comes with the focus in it, {@code styleClass}.
 */
@FacesComponent(Field.TYPE)
public class Field extends Piece {

    static final String TYPE = "plumbline.Field";
    private static final String FIRST_WRONG = Field.class.getName() + ".firstWrong";
    private static final String DESCRIBED_BY = "aria-describedby";

    public Field() {
        super(TYPE);
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        UIInput input = input(this).orElseThrow(() -> new IllegalStateException("pl:field without an input: " + getClientId(context)));
        String id = htmlId(context, input);
        var errors = context.getMessageList(input.getClientId(context));
        String hint = attribute("hint");
        Map<String, String> aria = aria(input, id, hint, errors);
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement(isGroup() ? "fieldset" : "div", null);
        writer.writeAttribute("class", Stream.of("field", "field-" + kind(), errors.isEmpty() ? null : "has-error",
                attribute("styleClass")).filter(Objects::nonNull).collect(Collectors.joining(" ")), null);
        if (isGroup()) {
            describeGroup(writer, input, aria);
        } else {
            boolean firstWrong = !errors.isEmpty() && context.getAttributes().putIfAbsent(FIRST_WRONG, true) == null;
            // the first wrong entry has the focus when the page comes back, without a script
            aria.put("autofocus", firstWrong || Tags.isTrue(this, "focused") ? "autofocus" : null);
            describe(input, aria);
        }
        if (!"check".equals(kind())) {
            head(writer, input, id, hint, errors);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        UIInput input = input(this).orElseThrow();
        ResponseWriter writer = context.getResponseWriter();
        if ("check".equals(kind())) {
            head(writer, input, htmlId(context, input), attribute("hint"), context.getMessageList(input.getClientId(context)));
        }
        writer.endElement(isGroup() ? "fieldset" : "div");
    }

    /** The label that stands over the input with a client id. */
    static Optional<String> labelOf(FacesContext context, String inputClientId) {
        var label = new AtomicReference<String>();
        context.getViewRoot().invokeOnComponent(context, inputClientId, (faces, input) -> {
            for (UIComponent parent = input; parent != null; parent = parent.getParent()) {
                if (parent instanceof Field field) {
                    label.set(field.attribute("label"));
                    return;
                }
            }
        });
        return Optional.ofNullable(label.get());
    }

    private void head(ResponseWriter writer, UIInput input, String id, String hint, List<FacesMessage> errors) throws IOException {
        label(writer, input, id);
        if (hint != null) {
            paragraph(writer, id + "-hint", "field-hint", null, hint);
        }
        if (!errors.isEmpty()) {
            String text = errors.stream().map(FacesMessage::getSummary).distinct().collect(Collectors.joining(" "));
            errors.forEach(FacesMessage::rendered);
            paragraph(writer, id + "-error", "field-error", "alert", text);
        }
    }

    private void label(ResponseWriter writer, UIInput input, String id) throws IOException {
        boolean group = isGroup();
        writer.startElement(group ? "legend" : "label", null);
        writer.writeAttribute("class", "field-label", null);
        if (!group) {
            writer.writeAttribute("for", id, null);
        }
        writer.writeText(attribute("label", ""), null);
        if (!input.isRequired() && !"check".equals(kind()) && !Tags.isTrue(this, "quiet")) {
            writer.write(" ");
            writer.startElement("span", null);
            writer.writeAttribute("class", "field-optional", null);
            writer.writeText(Tags.text("shared.optional"), null);
            writer.endElement("span");
        }
        writer.endElement(group ? "legend" : "label");
    }

    private static void paragraph(ResponseWriter writer, String id, String styleClass, String icon, String text) throws IOException {
        writer.startElement("p", null);
        writer.writeAttribute("class", styleClass, null);
        writer.writeAttribute("id", id, null);
        if (icon != null) {
            Tags.icon(writer, icon);
        }
        writer.writeText(text, null);
        writer.endElement("p");
    }

    /** What assistive technology is told of the input; without a value where there is nothing to tell. */
    private static Map<String, String> aria(UIInput input, String id, String hint, List<FacesMessage> errors) {
        String describedBy = Stream.of(hint == null ? null : id + "-hint", errors.isEmpty() ? null : id + "-error")
                .filter(Objects::nonNull).collect(Collectors.joining(" "));
        Map<String, String> aria = new LinkedHashMap<>();
        aria.put(DESCRIBED_BY, describedBy.isEmpty() ? null : describedBy);
        aria.put("aria-invalid", errors.isEmpty() ? null : "true");
        aria.put("aria-required", input.isRequired() ? "true" : null);
        return aria;
    }

    /** Set anew at every drawing: what was wrong before may be right now. */
    private static void describe(UIInput input, Map<String, String> aria) {
        Map<String, Object> attributes = input.getPassThroughAttributes();
        aria.forEach((name, value) -> {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
    }

    /** Faces repeats an input's attributes at every choice, so those of a group stand on the group; only one of choices can be required. */
    private static void describeGroup(ResponseWriter writer, UIInput input, Map<String, String> aria) throws IOException {
        boolean oneOf = input instanceof UISelectOne;
        if (oneOf) {
            writer.writeAttribute("role", "radiogroup", null);
        }
        for (Map.Entry<String, String> attribute : aria.entrySet()) {
            if (oneOf || DESCRIBED_BY.equals(attribute.getKey())) {
                writer.writeAttribute(attribute.getKey(), attribute.getValue(), null);
            }
        }
    }

    private boolean isGroup() {
        return "group".equals(kind());
    }

    private String kind() {
        return attribute("kind", "text");
    }

    private static String htmlId(FacesContext context, UIInput input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(context);
    }

    private static Optional<UIInput> input(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            Optional<UIInput> found = child instanceof UIInput input ? Optional.of(input) : input(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
