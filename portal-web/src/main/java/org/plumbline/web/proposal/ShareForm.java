package org.plumbline.web.proposal;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingService;
import org.plumbline.proposal.boundary.SharingView;

/** The form that says whom a proposal goes to and who decides. */
public class ShareForm {

    private final List<ShareEntry> entries;
    private String rule;
    private String order;

    ShareForm(SharingView view) {
        entries = IntStream.range(0, view.people().size()).mapToObj(i -> new ShareEntry(view.people().get(i), i + 1)).toList();
        rule = view.rule();
        order = view.order();
    }

    SharingDraft draft() {
        return new SharingDraft(rule, order, entries.stream().map(ShareEntry::draft).toList());
    }

    public List<ShareEntry> getEntries() {
        return entries;
    }

    /** Places among those who decide one after another, from 1. */
    public List<Integer> getPlaces() {
        return IntStream.rangeClosed(1, entries.size()).boxed().toList();
    }

    public SharePart[] getParts() {
        return SharePart.values();
    }

    public List<String> getRules() {
        return SharingService.RULES;
    }

    public List<String> getOrders() {
        return SharingService.ORDERS;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
