package org.plumbline.project.boundary;

import java.time.Instant;
import java.util.List;
import org.plumbline.project.control.ProjectBriefing.Item;

/**
 * One line of what is new, what is needed or what comes.
 *
 * @param projectName the project's name
 * @param key         of its text
 * @param arguments   for the text's placeholders
 * @param path        where it leads, from the portal's root
 * @param urgent      whether it stands before others
 * @param at          when it happened, or will
 */
public record BriefingRow(String projectName, String key, List<Object> arguments, String path, boolean urgent, Instant at) {

    public BriefingRow {
        arguments = List.copyOf(arguments);
    }

    static BriefingRow of(Item item, String projectName) {
        return new BriefingRow(projectName, item.key(), item.arguments(), item.path(), item.urgent(), item.at());
    }
}
