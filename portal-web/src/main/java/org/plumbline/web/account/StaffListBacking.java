package org.plumbline.web.account;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.plumbline.account.boundary.StaffService;
import org.plumbline.account.boundary.StaffService.StaffRow;
import org.plumbline.shared.Page;

/** The staff of the company, page by page. */
@Named
@RequestScoped
public class StaffListBacking {

    @EJB
    private StaffService service;

    private int number = 1;
    private Page<StaffRow> page;

    public void open() {
        page = service.page(number);
    }

    public Page<StaffRow> getPage() {
        return page;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
