package org.plumbline.web.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.signing.boundary.SignatureDraft;
import org.plumbline.web.shared.Msg;

/** What is filled in on the page that signs. A drawing comes as the text a script has made of it, a picture as a file. */
@Named
@RequestScoped
public class SigningFieldsBacking {

    static final List<String> WAYS = List.of("TYPED", "DRAWN", "UPLOADED");

    private static final String DRAWING = "data:image/png;base64,";
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private String way = "TYPED";
    private String signedName;
    private Part picture;
    private final Map<Long, String> answers = new HashMap<>();
    private final Map<Long, Boolean> ticks = new HashMap<>();

    SignatureDraft draft() throws IOException {
        Map<Long, String> all = new HashMap<>();
        answers.forEach((field, answer) -> all.put(field, answer == null ? "" : answer));
        ticks.forEach((field, ticked) -> all.put(field, Boolean.toString(Boolean.TRUE.equals(ticked))));
        return new SignatureDraft(way, signedName, bytes(), all);
    }

    private byte[] bytes() throws IOException {
        if ("UPLOADED".equals(way) && picture != null) {
            try (InputStream file = picture.getInputStream()) {
                // one more than is taken, so that what is too large is told so
                return file.readNBytes(MOST_BYTES + 1);
            }
        }
        String drawn = request.getParameter("drawn");
        return "DRAWN".equals(way) && drawn != null && drawn.startsWith(DRAWING) ? decoded(drawn.substring(DRAWING.length())) : null;
    }

    private static byte[] decoded(String drawn) {
        try {
            return Base64.getDecoder().decode(drawn);
        } catch (IllegalArgumentException noDrawing) {
            throw new RejectedInputException("picture", "signing.picture");
        }
    }

    /** Every place for a signature is set with an act of its own. */
    public void demandMark(FacesContext context, UIComponent box, Object ticked) {
        if (!Boolean.TRUE.equals(ticked)) {
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.get("signing.mark.missing"), null));
        }
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getSignedName() {
        return signedName;
    }

    public void setSignedName(String signedName) {
        this.signedName = signedName;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    /** Texts by the id of their field. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    /** What is ticked, by the id of its field. */
    public Map<Long, Boolean> getTicks() {
        return ticks;
    }
}
