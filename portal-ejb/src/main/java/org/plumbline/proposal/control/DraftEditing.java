package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.GroupKind;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.LineTerms;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.shared.NotFoundException;
import org.plumbline.shared.RejectedInputException;

/** Changes what is in a draft. Whoever calls has made sure that it is one. */
@ApplicationScoped
public class DraftEditing {

    /** Lines a proposal may have; an import may bring as many. */
    public static final int MOST_LINES = 5000;
    public static final int MOST_SECTIONS = 200;
    public static final int MOST_GROUPS = 500;

    @Inject
    private ProposalRepository proposals;

    /** @throws NotFoundException when the draft has none of that key; the others likewise */
    public Section section(Revision draft, long key) {
        return proposals.section(draft, key).orElseThrow(NotFoundException::new);
    }

    public OptionGroup group(Revision draft, long key) {
        return proposals.group(draft, key).orElseThrow(NotFoundException::new);
    }

    public Line line(Revision draft, long key) {
        return proposals.line(draft, key).orElseThrow(NotFoundException::new);
    }

    public Section addSection(Revision draft, String title) {
        Contents contents = proposals.contents(draft);
        demandRoom(contents.sections().size(), MOST_SECTIONS);
        Section section = new Section(draft, title, after(contents.sections().stream().map(Section::getPosition).toList()));
        proposals.add(section);
        return section;
    }

    public void removeSection(Revision draft, long key) {
        Section section = section(draft, key);
        Contents contents = proposals.contents(draft);
        contents.lines().stream().filter(line -> line.getSectionKey() == key).forEach(proposals::remove);
        contents.groupsOf(section).forEach(proposals::remove);
        proposals.remove(section);
    }

    public void moveSection(Revision draft, long key, int place) {
        List<Section> order = new ArrayList<>(proposals.contents(draft).sections());
        Section moved = section(draft, key);
        order.remove(moved);
        order.add(within(place, order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i);
        }
    }

    public OptionGroup addGroup(Revision draft, long sectionKey, String title, GroupKind kind) {
        Contents contents = proposals.contents(draft);
        demandRoom(contents.groups().size(), MOST_GROUPS);
        OptionGroup group = new OptionGroup(section(draft, sectionKey), title, kind,
                after(contents.groups().stream().map(OptionGroup::getPosition).toList()), draft.companyId());
        proposals.add(group);
        return group;
    }

    public void removeGroup(Revision draft, long key) {
        OptionGroup group = group(draft, key);
        proposals.contents(draft).options(group).forEach(proposals::remove);
        proposals.remove(group);
    }

    /** @param groupKey 0 for a line that is no option */
    public Line addLine(Revision draft, long sectionKey, long groupKey, LineTerms terms) {
        Contents contents = proposals.contents(draft);
        demandRoom(contents.lines().size(), MOST_LINES);
        Line line = new Line(draft, section(draft, sectionKey).getKey(), after(contents.lines().stream().map(Line::getPosition).toList()), terms);
        if (groupKey != 0) {
            OptionGroup group = group(draft, groupKey);
            line.join(group, group.getKind() == GroupKind.PICK_ONE && contents.options(group).isEmpty());
        }
        proposals.add(line);
        return line;
    }

    /** The same at a place among its neighbours, from 0; beyond the last is the last. */
    public Line addLine(Revision draft, long sectionKey, long groupKey, int place, LineTerms terms) {
        Line line = addLine(draft, sectionKey, groupKey, terms);
        arrange(draft, line, place);
        return line;
    }

    /** @param groupKey 0 for a line that is to be no option. @param place from 0, among the lines of the section or the options of the group */
    public void moveLine(Revision draft, long key, long sectionKey, long groupKey, int place) {
        Line moved = line(draft, key);
        if (groupKey != moved.getGroupKey()) {
            if (groupKey == 0) {
                moved.leaveGroup();
            } else {
                moved.join(group(draft, groupKey), false);
            }
        }
        if (groupKey == 0) {
            moved.moveTo(section(draft, sectionKey).getKey(), moved.getPosition());
        }
        arrange(draft, moved, place);
    }

    /** Puts a choice at a place in a section; its options come along. @param place from 0 */
    public void moveGroup(Revision draft, long key, long sectionKey, int place) {
        OptionGroup moved = group(draft, key);
        Section target = section(draft, sectionKey);
        Contents contents = proposals.contents(draft);
        contents.options(moved).forEach(option -> option.moveTo(target.getKey(), option.getPosition()));
        List<OptionGroup> order = new ArrayList<>(contents.groupsOf(target));
        order.remove(moved);
        order.add(within(place, order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(target.getKey(), i);
        }
    }

    private void arrange(Revision draft, Line line, int place) {
        List<Line> order = new ArrayList<>(proposals.contents(draft).lines());
        order.removeIf(other -> other.equals(line) || other.getGroupKey() != line.getGroupKey() || other.getSectionKey() != line.getSectionKey());
        order.add(within(place, order.size()), line);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(line.getSectionKey(), i);
        }
    }

    /** In a pick-one group the one preferred before no longer is. */
    public void prefer(Revision draft, long key, boolean byDefault) {
        Line preferred = line(draft, key);
        if (!preferred.isOption()) {
            throw new NotFoundException();
        }
        OptionGroup group = group(draft, preferred.getGroupKey());
        if (group.getKind() == GroupKind.PICK_ONE && byDefault) {
            proposals.contents(draft).options(group).forEach(other -> other.preferInGroup(false));
        }
        preferred.preferInGroup(byDefault);
    }

    private static int within(int place, int size) {
        return Math.max(0, Math.min(place, size));
    }

    private static int after(List<Integer> positions) {
        return positions.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    private static void demandRoom(int there, int most) {
        if (there >= most) {
            throw new RejectedInputException(null, "proposal.most", most);
        }
    }
}
