package org.plumbline.proposal.entity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which options are taken, by the keys of their lines. */
public record Choice(Set<Long> lineKeys) {

    public Choice {
        lineKeys = Set.copyOf(lineKeys);
    }

    public static Choice of(Collection<Long> keys) {
        return new Choice(Set.copyOf(keys));
    }

    public boolean takes(Line line) {
        return !line.isOption() || lineKeys.contains(line.getKey());
    }

    /** The keys in their order, for a hash or a column. */
    public String canonical() {
        return String.join(",", new TreeSet<>(lineKeys).stream().map(String::valueOf).toList());
    }

    /** Reads {@link #canonical()}. */
    public static Choice parse(String canonical) {
        Set<Long> keys = new TreeSet<>();
        for (String key : canonical.split(",")) {
            if (!key.isEmpty()) {
                keys.add(Long.valueOf(key));
            }
        }
        return new Choice(keys);
    }
}
