package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.plumbline.account.boundary.DeviceService;
import org.plumbline.account.boundary.DeviceService.DeviceRow;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.Ids;

/** One's own known devices. */
@Named
@RequestScoped
public class DevicesBacking {

    @EJB
    private DeviceService devices;

    @Inject
    private HttpServletRequest request;

    private List<DeviceRow> rows;
    private boolean ended;

    /** Read before the buttons of the rows are decoded, hence lazily. */
    public List<DeviceRow> getRows() {
        if (rows == null) {
            rows = devices.mine();
        }
        return rows;
    }

    /** Forgets the browser the button named: its row may stand elsewhere in the list by now. */
    public String end() {
        try {
            devices.end(Ids.read(request, "device"));
        } catch (NotFoundException e) {
            // it was forgotten meanwhile, which is what was asked for
            rows = null;
        }
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&ended=true";
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
