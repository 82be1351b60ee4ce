package org.plumbline.project.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.project.control.ProjectBriefing.Figure;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;

/** What all features together have to say on a first page. */
@ApplicationScoped
public class ProjectBriefings {

    private static final Comparator<Item> NEWEST = Comparator.comparing(Item::at).reversed();
    private static final Comparator<Item> URGENT = Comparator.comparing(item -> !item.urgent());

    @Inject
    private Instance<ProjectBriefing> features;

    /** At most so many lines of a kind: urgent ones first, then the newest; of dates the next. */
    public List<Item> items(Actor actor, Scope scope, Kind kind, int most) {
        Comparator<Item> order = kind == Kind.DATE ? Comparator.comparing(Item::at) : URGENT.thenComparing(NEWEST);
        return all().flatMap(feature -> feature.items(actor, scope, kind, most).stream()).sorted(order).limit(most).toList();
    }

    public List<Figure> figures(Actor actor, long projectId) {
        return all().flatMap(feature -> feature.figures(actor, projectId).stream()).toList();
    }

    /** In the same order on every server and at every start. */
    private Stream<ProjectBriefing> all() {
        return features.handlesStream().map(Instance.Handle::get).sorted(Comparator.comparing(feature -> feature.getClass().getName()));
    }
}
