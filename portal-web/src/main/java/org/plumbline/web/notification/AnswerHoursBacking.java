package org.plumbline.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.notification.boundary.AnswerHoursDraft;
import org.plumbline.notification.boundary.AnswerTimeService;

/** Within how many working hours the company means to answer, and when it works. */
@Named
@RequestScoped
public class AnswerHoursBacking {

    @EJB
    private AnswerTimeService service;

    private Integer hours;
    private String[] days;
    private String opens;
    private String closes;

    @PostConstruct
    void load() {
        AnswerHoursDraft draft = service.hours();
        hours = draft.hours();
        days = draft.days().stream().sorted().map(DayOfWeek::name).toArray(String[]::new);
        opens = draft.opens();
        closes = draft.closes();
    }

    public String save() {
        service.save(new AnswerHoursDraft(hours, Stream.of(days).map(DayOfWeek::valueOf).collect(Collectors.toSet()), opens, closes));
        return FacesContext.getCurrentInstance().getViewRoot().getViewId() + "?faces-redirect=true&done=saved";
    }

    /** The days of a week. */
    public List<DayOfWeek> getWeek() {
        return List.of(DayOfWeek.values());
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public String[] getDays() {
        return days.clone();
    }

    public void setDays(String[] days) {
        this.days = days == null ? new String[0] : days.clone();
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }
}
