package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import org.plumbline.account.boundary.DeviceService;
import org.plumbline.account.boundary.DeviceService.DeviceRow;

/** One's own known devices. */
@Named
@RequestScoped
public class DevicesBacking {

    @EJB
    private DeviceService devices;

    private List<DeviceRow> rows;
    private boolean ended;

    /** Read before the buttons of the rows are decoded, hence lazily. */
    public List<DeviceRow> getRows() {
        if (rows == null) {
            rows = devices.mine();
        }
        return rows;
    }

    public String end(long id) {
        devices.end(id);
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&ended=true";
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
