package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.proposal.entity.Contents;
import org.plumbline.proposal.entity.Line;
import org.plumbline.proposal.entity.OptionGroup;
import org.plumbline.proposal.entity.Revision;
import org.plumbline.proposal.entity.Section;
import org.plumbline.shared.RejectedInputException;

/**
 * Puts an estimate behind what is in a draft, in sections of its own, also where one of that title is there: nothing that was there is
 * touched, so taking it out again leaves the draft as it was.
 */
@ApplicationScoped
public class EstimateWriting {

    @Inject
    private ProposalRepository proposals;

    /**
     * @param restTitle of the section for lines that name none
     * @return keys of the sections that were added
     * @throws RejectedInputException when the draft would have more than it may
     */
    public Set<Long> add(Revision draft, EstimateReading estimate, String restTitle) {
        Contents contents = proposals.contents(draft);
        List<String> titles = estimate.sections();
        demandRoom(contents.lines().size() + estimate.lines().size(), DraftEditing.MOST_LINES);
        demandRoom(contents.sections().size() + titles.size(), DraftEditing.MOST_SECTIONS);
        demandRoom(contents.groups().size() + (int) estimate.lines().stream().filter(ReadLine::isOption).map(ReadLine::group).distinct().count(),
                DraftEditing.MOST_GROUPS);
        Map<String, Section> sections = new HashMap<>();
        int place = after(contents.sections().stream().map(Section::getPosition));
        for (String title : titles) {
            Section section = new Section(draft, title.isEmpty() ? restTitle : title, place++);
            sections.put(title, section);
            proposals.add(section);
        }
        addLines(draft, estimate.lines(), contents, sections);
        Set<Long> keys = new HashSet<>();
        sections.values().forEach(section -> keys.add(section.getKey()));
        return keys;
    }

    private void addLines(Revision draft, List<ReadLine> lines, Contents contents, Map<String, Section> sections) {
        Map<String, OptionGroup> groups = new HashMap<>();
        int groupPlace = after(contents.groups().stream().map(OptionGroup::getPosition));
        int linePlace = after(contents.lines().stream().map(Line::getPosition));
        for (ReadLine read : lines) {
            Section section = sections.get(read.section());
            Line line = new Line(draft, section.getKey(), linePlace++, read.terms());
            if (read.isOption()) {
                OptionGroup group = groups.get(read.group());
                if (group == null) {
                    group = new OptionGroup(section, read.group(), read.groupKind(), groupPlace++, draft.companyId());
                    groups.put(read.group(), group);
                    proposals.add(group);
                }
                line.join(group, read.byDefault());
            }
            proposals.add(line);
        }
    }

    /** Takes sections out with everything in them. */
    public void remove(Revision draft, Set<Long> sectionKeys) {
        Contents contents = proposals.contents(draft);
        contents.lines().stream().filter(line -> sectionKeys.contains(line.getSectionKey())).forEach(proposals::remove);
        contents.groups().stream().filter(group -> sectionKeys.contains(group.getSectionKey())).forEach(proposals::remove);
        contents.sections().stream().filter(section -> sectionKeys.contains(section.getKey())).forEach(proposals::remove);
    }

    private static int after(Stream<Integer> places) {
        return IntStream.concat(IntStream.of(-1), places.mapToInt(Integer::intValue)).max().getAsInt() + 1;
    }

    private static void demandRoom(int wanted, int most) {
        if (wanted > most) {
            throw new RejectedInputException(null, "proposal.most", most);
        }
    }
}
