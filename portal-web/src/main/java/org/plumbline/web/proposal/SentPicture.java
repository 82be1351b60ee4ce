package org.plumbline.web.proposal;

import jakarta.ws.rs.HeaderParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.plumbline.proposal.boundary.DraftVersion;

/** What the editor says of a picture it sends: the body is the file and nothing else. */
public class SentPicture {

    /** Characters of a file's name that a refusal repeats. */
    private static final int MOST_NAME = 80;

    @HeaderParam("Draft-Version")
    private long version;

    /** The page's name for this change. */
    @HeaderParam("Draft-Change")
    private String change;

    /** As {@code encodeURIComponent} writes it: a header has no letters beyond Latin. */
    @HeaderParam("Draft-File")
    private String file;

    DraftVersion on(long proposalId) {
        return new DraftVersion(proposalId, version, change);
    }

    /** Its name where it came from, shortened; empty when the page says none, or one that is no name. */
    String fileName() {
        try {
            String name = file == null ? "" : URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
            return name.length() > MOST_NAME ? name.substring(0, MOST_NAME) + "…" : name;
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
