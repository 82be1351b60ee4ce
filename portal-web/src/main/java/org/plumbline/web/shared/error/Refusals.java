package org.plumbline.web.shared.error;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.plumbline.shared.BusinessException;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.shared.TooManyTriesException;
import org.plumbline.web.shared.Beans;
import org.plumbline.web.shared.Msg;

/**
 * Says a refusal on the page it belongs to. The field it names is the input with that id; where the page has none, the message stands
 * at the top. The id of an input is therefore the name of the property it fills.
 */
final class Refusals {

    private Refusals() {
    }

    static void say(FacesContext context, Verdict verdict, Throwable thrown) {
        var violations = Verdict.find(thrown, ConstraintViolationException.class);
        if (violations.isPresent()) {
            violations.get().getConstraintViolations().forEach(violation -> say(context, field(violation), ConstraintTexts.of(violation)));
        } else {
            var refusal = Verdict.find(thrown, BusinessException.class);
            String field = Verdict.find(thrown, RejectedInputException.class).map(RejectedInputException::getField).orElse(null);
            say(context, field, refusal.map(Refusals::text).orElseGet(() -> msg().get("error.conflict")));
        }
        context.validationFailed();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        announceWait(response, thrown);
        if (!context.getPartialViewContext().isAjaxRequest() && verdict != Verdict.REJECTED) {
            response.setStatus(verdict.status());
        }
    }

    /** Tells the browser how long to wait before another try. */
    static void announceWait(HttpServletResponse response, Throwable thrown) {
        Verdict.find(thrown, TooManyTriesException.class)
                .ifPresent(refusal -> response.setHeader("Retry-After", Long.toString(refusal.getRetryAfter().toSeconds())));
    }

    private static void say(FacesContext context, String field, String text) {
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
        // not marked invalid: Faces would draw an invalid input empty, and what was typed must stay
        context.addMessage(Optional.ofNullable(field).flatMap(id -> input(context, id)).orElse(null), message);
    }

    /** What a refusal says, in the reader's language. */
    static String text(BusinessException refusal) {
        if (refusal instanceof TooManyTriesException tries) {
            return Waits.text(msg(), tries.getRetryAfter().toSeconds());
        }
        return msg().of("error." + refusal.getKey(), refusal.getArguments());
    }

    /** The last name in the path of a violation: {@code invite.draft.email} is about {@code email}. */
    private static String field(ConstraintViolation<?> violation) {
        String last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }

    /** The client id of an input, asked for while its row is the current one. */
    private static Optional<String> input(FacesContext context, String id) {
        var found = new AtomicReference<String>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (id.equals(component.getId()) && component instanceof UIInput && isSent(component)) {
                found.set(component.getClientId(context));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }

    /** Two forms of a page may have a field of the same name; the one that was sent is meant. */
    private static boolean isSent(UIComponent component) {
        for (UIComponent parent = component; parent != null; parent = parent.getParent()) {
            if (parent instanceof jakarta.faces.component.UIForm form) {
                return form.isSubmitted();
            }
        }
        return true;
    }

    private static Msg msg() {
        return Beans.of(Msg.class);
    }
}
