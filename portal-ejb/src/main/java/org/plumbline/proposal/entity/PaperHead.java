package org.plumbline.proposal.entity;

import java.util.List;

/** What stands at the head of a company's paper. @param lines address, telephone and the like. @param license number and state, or empty. @param logo the picture, or null */
public record PaperHead(String company, List<String> lines, String license, byte[] logo, String accent) {

    public PaperHead {
        lines = List.copyOf(lines);
        logo = logo == null ? null : logo.clone();
    }

    @Override
    public byte[] logo() {
        return logo == null ? null : logo.clone();
    }
}
