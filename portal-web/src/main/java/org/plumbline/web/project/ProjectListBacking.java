package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.plumbline.project.boundary.ProjectQuery;
import org.plumbline.project.boundary.ProjectQuery.Order;
import org.plumbline.project.boundary.ProjectQuery.Which;
import org.plumbline.project.boundary.ProjectRow;
import org.plumbline.project.boundary.ProjectService;
import org.plumbline.shared.Page;
import org.plumbline.web.shared.Msg;

/** The projects one can know of. What was asked for stands in the address; an unknown word there means the usual. */
@Named
@RequestScoped
public class ProjectListBacking {

    private static final int MOST_NAMES = 2;

    @EJB
    private ProjectService projects;

    @Inject
    private Msg msg;

    private String q;
    private Which which = Which.ACTIVE;
    private Order order = Order.NAME;
    private int page = 1;
    private Page<ProjectRow> found;

    public Page<ProjectRow> getFound() {
        if (found == null) {
            found = projects.list(new ProjectQuery(q, which, order, page));
        }
        return found;
    }

    /** The projects of the page. */
    public List<Long> getIds() {
        return getFound().rows().stream().map(ProjectRow::id).toList();
    }

    /** The first names of a row, and how many there are besides. */
    public String names(ProjectRow row) {
        List<String> people = row.people();
        String named = String.join(", ", people.subList(0, Math.min(people.size(), MOST_NAMES)));
        return people.isEmpty() ? msg.get("project.none")
                : people.size() <= MOST_NAMES ? named : msg.of("project.people.more", named, people.size() - MOST_NAMES);
    }

    /** Whether nothing was asked for: an empty list then means that there is no project yet. */
    public boolean isEverything() {
        return (q == null || q.isBlank()) && which != Which.ARCHIVED;
    }

    public Which[] getWhiches() {
        return Which.values();
    }

    public Order[] getOrders() {
        return Order.values();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getStatus() {
        return which.name();
    }

    public void setStatus(String status) {
        which = Arrays.stream(Which.values()).filter(value -> value.name().equalsIgnoreCase(status)).findFirst().orElse(Which.ACTIVE);
    }

    public String getSort() {
        return order.name();
    }

    public void setSort(String sort) {
        order = Arrays.stream(Order.values()).filter(value -> value.name().equalsIgnoreCase(sort)).findFirst().orElse(Order.NAME);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
