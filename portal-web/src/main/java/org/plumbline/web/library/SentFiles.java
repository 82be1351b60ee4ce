package org.plumbline.web.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.web.shared.Ids;

/** The files of a form, which a script has sent before it and named in a hidden input. */
final class SentFiles {

    private SentFiles() {
    }

    /** @throws RejectedInputException at {@code files} when there is none */
    static List<Long> of(HttpServletRequest request) {
        String given = request.getParameter("files");
        List<Long> files = Stream.of((given == null ? "" : given).split(",")).filter(id -> !id.isBlank()).map(Ids::of).toList();
        if (files.isEmpty()) {
            throw new RejectedInputException("files", "library.no_file");
        }
        return files;
    }

    /** @throws RejectedInputException as {@link #of}, and for several */
    static long one(HttpServletRequest request) {
        List<Long> files = of(request);
        if (files.size() > 1) {
            throw new RejectedInputException("files", "library.one_file");
        }
        return files.get(0);
    }
}
