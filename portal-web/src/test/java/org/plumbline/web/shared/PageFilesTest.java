package org.plumbline.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFilesTest {

    private final Files files = new Files();
    private final PageFiles pages = new PageFiles(files);

    @Test
    void looksForAPartOnce() {
        URL first = pages.createViewResource(null, "/WEB-INF/templates/base.xhtml").getURL();
        assertThat(pages.createViewResource(null, "/WEB-INF/templates/base.xhtml").getURL()).isEqualTo(first).hasPath("/WEB-INF/templates/base.xhtml");
        assertThat(files.asked).hasSize(1);
    }

    @Test
    void keepsNeitherWhatStrangersNameNorWhatIsNotThere() {
        for (String path : List.of("/home.xhtml", "/WEB-INF/missing.xhtml")) {
            pages.createViewResource(null, path);
            pages.createViewResource(null, path);
        }
        assertThat(files.asked).hasSize(4);
        assertThat(pages.createViewResource(null, "/WEB-INF/missing.xhtml")).isNull();
    }

    /** A file of any name, except where it is called missing. */
    private static final class Files extends ResourceHandlerWrapper {

        private final List<String> asked = new ArrayList<>();

        Files() {
            super((ResourceHandler) null);
        }

        @Override
        public ViewResource createViewResource(FacesContext context, String path) {
            asked.add(path);
            return path.contains("missing") ? null : new ViewResource() {
                @Override
                public URL getURL() {
                    try {
                        return URI.create("file:" + path).toURL();
                    } catch (MalformedURLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }
            };
        }
    }
}
