package org.plumbline.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** What pages say of files: at messages, in a library. */
@Named
@RequestScoped
public class FileWords {

    /** What a browser offers to choose from; what is taken is decided by content. */
    private static final String ACCEPT = ".pdf,.jpg,.jpeg,.png,.webp,.gif,.heic,.heif,.docx,.xlsx,.dwg,.txt,.csv";
    private static final double KILOBYTE = 1000;
    private static final double MEGABYTE = 1_000_000;

    @Inject
    private Ui ui;

    /** Whole KB, rounded up, or MB with one decimal. The same rule as {@code files.js}. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(ui.getFormats());
        format.setMaximumFractionDigits(bytes < MEGABYTE ? 0 : 1);
        return bytes < MEGABYTE ? format.format(Math.ceil(bytes / KILOBYTE)) + " KB" : format.format(bytes / MEGABYTE) + " MB";
    }

    public String getAccept() {
        return ACCEPT;
    }
}
