package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongConsumer;
import org.plumbline.account.boundary.CompanyDefaults.TaxRateRow;
import org.plumbline.account.boundary.CompanyDefaultsService;
import org.plumbline.web.shared.Ids;

/** The company's taxes on the page of what proposals begin with. */
@Named
@RequestScoped
public class TaxRatesBacking {

    @EJB
    private CompanyDefaultsService service;

    @Inject
    private Arrival arrival;

    @Inject
    private HttpServletRequest request;

    private List<TaxRateRow> rates;
    private String taxName;
    private BigDecimal taxPercent;

    public List<TaxRateRow> getRates() {
        if (rates == null) {
            rates = service.defaults().taxRates();
        }
        return rates;
    }

    public void add() {
        service.addTaxRate(taxName, taxPercent);
        done();
    }

    public void prefer() {
        withRate(service::preferTaxRate);
    }

    public void remove() {
        withRate(service::removeTaxRate);
    }

    /** The rate the button named: its row may stand elsewhere in the list by now, or nowhere. */
    private void withRate(LongConsumer action) {
        action.accept(Ids.read(request, "rate"));
        done();
    }

    private void done() {
        arrival.redirect("/admin/company/defaults.xhtml?done=saved");
    }

    public String getTaxName() {
        return taxName;
    }

    public void setTaxName(String taxName) {
        this.taxName = taxName;
    }

    public BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }
}
