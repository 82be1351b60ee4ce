package org.plumbline.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import org.plumbline.account.boundary.SetUpService.CompanyDraft;
import org.plumbline.account.boundary.SetUpService.MemberDraft;
import org.plumbline.account.boundary.SetUpService;
import org.plumbline.shared.NotFoundException;
import org.plumbline.web.shared.TimeZones;
import org.plumbline.web.shared.Ui;

/** The page of the first start; afterwards it does not exist. */
@Named
@RequestScoped
public class SetUpBacking {

    private static final String FIRST_CURRENCY = "USD";

    @EJB
    private SetUpService service;

    @Inject
    private Arrival arrival;

    @Inject
    private TimeZones zones;

    @Inject
    private Ui ui;

    private String secret;
    private String companyName;
    private String timeZone;
    private String language;
    private String currency = FIRST_CURRENCY;
    private String name;
    private String email;
    private String password;

    @PostConstruct
    void guess() {
        timeZone = zones.getGuess();
        language = ui.getLang();
    }

    /** @throws NotFoundException once it is set up */
    public void open() {
        if (!service.isOpen()) {
            throw new NotFoundException();
        }
    }

    public void setUp() {
        arrival.enter(service.setUp(secret, new CompanyDraft(companyName, timeZone, language, currency),
                new MemberDraft(name, email, password), arrival.visitor()), null);
    }

    /** Currencies in use, as their ISO 4217 codes. */
    public List<String> getCurrencies() {
        return Currency.getAvailableCurrencies().stream().filter(c -> c.getDefaultFractionDigits() >= 0).map(Currency::getCurrencyCode)
                .sorted().toList();
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getCompanyName() {
        return companyName;
    }

    public void setCompanyName(String companyName) {
        this.companyName = companyName;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
