package org.plumbline.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the JSON doors stand. Each says who it is for; who may do what is asked at the boundary, as for pages. */
@ApplicationPath("/api")
public class Api extends Application {
}
