package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.plumbline.proposal.boundary.EstimateCheck;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.web.shared.Ids;
import org.plumbline.web.shared.Msg;

/** Third step of an import: what stands in its way, and what to do about it. */
@Named
@RequestScoped
public class ProposalImportCheckBacking {

    private static final String ROW = "row-";

    @EJB
    private EstimateImportService imports;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    private long id;
    private int page = 1;
    private EstimateCheck view;

    @PostConstruct
    void begin() {
        id = Ids.read(request, "id");
    }

    /** Keeps what was decided about the rows of this page. */
    public void decide() {
        Set<Integer> shown = new HashSet<>();
        Set<Integer> skipped = new HashSet<>();
        Set<Integer> asText = new HashSet<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.matches(ROW + "\\d{1,8}")) {
                Integer row = Integer.valueOf(name.substring(ROW.length()));
                shown.add(row);
                if ("skip".equals(values[0])) {
                    skipped.add(row);
                } else if ("text".equals(values[0])) {
                    asText.add(row);
                }
            }
        });
        imports.decide(id, new EstimateCheck.Decisions(shown, skipped, asText));
        view = null;
    }

    public void skipOpen() {
        decide();
        imports.skipOpen(id);
    }

    public void takeDoubtsAsText() {
        decide();
        imports.takeDoubtsAsText(id);
    }

    /** @param next page that tells what was done */
    public String run(String next) {
        decide();
        imports.run(id);
        return next + "?faces-redirect=true&id=" + id;
    }

    /** A fault in words. */
    public String text(EstimateCheck.RowFault fault) {
        return msg.of("proposal_import.fault." + fault.reason(), fault.arguments().toArray());
    }

    public EstimateCheck getView() {
        if (view == null) {
            view = imports.check(id, page);
        }
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
