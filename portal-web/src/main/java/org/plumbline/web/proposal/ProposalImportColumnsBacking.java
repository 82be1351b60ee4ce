package org.plumbline.web.proposal;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.proposal.boundary.EstimateColumns;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.web.shared.Ids;

/** Second step of an import: what the columns of the file mean. */
@Named
@RequestScoped
public class ProposalImportColumnsBacking {

    private static final String COLUMN = "column-";

    @EJB
    private EstimateImportService imports;

    @Inject
    private HttpServletRequest request;

    private long id;
    private EstimateColumns view;

    @PostConstruct
    void begin() {
        id = Ids.read(request, "id");
    }

    /** Keeps what was chosen and shows the rows by it. */
    public void update() {
        imports.map(id, new EstimateColumns.Choice(chosen(), Boolean.parseBoolean(request.getParameter("fraction"))));
        view = null;
    }

    /** @param next page of the next step; this one stays as long as a needed column is missing */
    public String proceed(String next) {
        update();
        return getView().isComplete() ? next + "?faces-redirect=true&id=" + id : null;
    }

    private Map<String, Integer> chosen() {
        Map<String, Integer> columns = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(COLUMN) && values[0].matches("\\d{1,3}")) {
                columns.put(name.substring(COLUMN.length()), Integer.valueOf(values[0]));
            }
        });
        return columns;
    }

    public EstimateColumns getView() {
        if (view == null) {
            view = imports.columns(id);
        }
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
