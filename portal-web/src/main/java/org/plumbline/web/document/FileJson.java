package org.plumbline.web.document;

import static org.plumbline.shared.JsonLibrary.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.plumbline.document.boundary.FileView;
import org.plumbline.document.boundary.UploadView;

/** Uploads as {@code uploads.md} has them. Ids have 63 bits, more than a script's numbers hold, and are written as strings. */
final class FileJson {

    private FileJson() {
    }

    static String of(List<UploadView> uploads) {
        JsonArrayBuilder all = JSON.createArrayBuilder();
        uploads.forEach(upload -> all.add(body(upload)));
        return JSON.createObjectBuilder().add("uploads", all).build().toString();
    }

    static String of(UploadView upload) {
        return body(upload).build().toString();
    }

    private static JsonObjectBuilder body(UploadView upload) {
        JsonObjectBuilder body = JSON.createObjectBuilder().add("id", Long.toString(upload.id())).add("name", upload.name())
                .add("size", upload.size()).add("offset", upload.received());
        if (upload.file() != null) {
            body.add("file", of(upload.file()));
        }
        return body;
    }

    private static JsonObjectBuilder of(FileView file) {
        return JSON.createObjectBuilder().add("id", Long.toString(file.id())).add("name", file.name()).add("type", file.mediaType())
                .add("size", file.size()).add("sha256", file.sha256()).add("state", file.state());
    }
}
