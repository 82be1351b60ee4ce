package org.plumbline.project.boundary;

import java.util.List;

/** A project at a glance, as far as the reader may see it; each list is empty when no feature has anything to say. */
public record ProjectOverview(List<BriefingRow> needs, List<BriefingRow> news, List<BriefingRow> dates, List<FigureRow> figures) {

    public ProjectOverview {
        needs = List.copyOf(needs);
        news = List.copyOf(news);
        dates = List.copyOf(dates);
        figures = List.copyOf(figures);
    }
}
