package org.plumbline.web.shared;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files pages are made of: templates, fragments, tags. Each is looked for once, as it can't change while the portal runs.
 *
 * <p>Decision: Mojarra caches what it has read from such a file, but looks for the file again for each use of it in each request, and
 * throws and catches an exception each time, for want of a locale prefix: 15 times for a client's proposal. The answer is the same for
 * everybody, as the portal has neither contracts nor pages that depend on a locale.
 */
public class PageFiles extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> found = new ConcurrentHashMap<>();

    public PageFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    /** Only what our own pages name is kept: a page itself is named by whoever asks for it, and strangers could fill the memory with names. */
    @Override
    public ViewResource createViewResource(FacesContext context, String path) {
        return path.startsWith("/WEB-INF/") ? found.computeIfAbsent(path, one -> find(context, one)) : super.createViewResource(context, path);
    }

    private ViewResource find(FacesContext context, String path) {
        ViewResource file = super.createViewResource(context, path);
        return file == null ? null : new Found(file.getURL());
    }

    /** Where a file is, without the request in which it was found. */
    private static final class Found extends ViewResource {

        private final URL url;

        Found(URL url) {
            this.url = url;
        }

        @Override
        public URL getURL() {
            return url;
        }
    }
}
