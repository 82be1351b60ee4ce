package org.plumbline.web.project;

import jakarta.ejb.EJB;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.project.boundary.ContactImportService;
import org.plumbline.project.boundary.ContactImportService.Limits;
import org.plumbline.project.boundary.ContactImportService.Result;
import org.plumbline.project.boundary.ContactPreview;
import org.plumbline.project.boundary.ContactPreview.Fault;
import org.plumbline.project.boundary.ContactSheet;
import org.plumbline.web.shared.Msg;

/** The page that takes a list of contacts: a file, what its columns mean, what is wrong in it, and the import. The file lives as long as the view. */
@Named
@ViewScoped
public class ProjectContactsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ContactImportService imports;

    @Inject
    private Msg msg;

    private byte[] content;
    private ContactChoices choices = new ContactChoices();
    private transient Part file;
    private transient Limits limits;
    private transient ContactSheet sheet;
    private transient ContactPreview preview;
    private transient Result result;

    /** What is wrong in one row. */
    public record FaultyRow(int number, List<Fault> faults) {

        /** Whether the row may be taken as it stands. */
        public boolean isDoubt() {
            return faults.stream().allMatch(Fault::doubt);
        }
    }

    /** Refuses whoever may not import. */
    public void open() {
        limits = imports.limits();
    }

    /** Takes a file and guesses what its columns mean. */
    public void read() {
        try (var stream = file.getInputStream()) {
            byte[] taken = stream.readAllBytes();
            sheet = imports.open(taken);
            content = taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file = null;
        }
        choices = new ContactChoices(sheet);
    }

    /** Looks again, with other columns or choices. */
    public void check() {
        preview = null;
    }

    /** Leaves out every row with a fault. */
    public void skipAll() {
        choices.skip(getPreview().wrong());
        preview = null;
    }

    public void take() {
        result = imports.run(content, choices.order());
        content = null;
    }

    /** What an import would do; null while no column with addresses is named. */
    public ContactPreview getPreview() {
        if (preview == null && isMapped()) {
            preview = imports.preview(content, choices.order());
        }
        return preview;
    }

    public boolean isMapped() {
        return choices.isMapped();
    }

    public List<FaultyRow> getFaulty() {
        Map<Integer, List<Fault>> byRow = getPreview().faults().stream().collect(Collectors.groupingBy(Fault::row));
        return byRow.keySet().stream().sorted().map(row -> new FaultyRow(row, byRow.get(row))).toList();
    }

    public String text(Fault fault) {
        return msg.of("error." + fault.key(), fault.arguments().toArray());
    }

    public boolean isOpened() {
        return content != null;
    }

    public ContactSheet getSheet() {
        if (sheet == null) {
            sheet = imports.open(content);
        }
        return sheet;
    }

    /** The columns to choose from; one without a heading goes by its number. */
    public List<SelectItem> getHeadings() {
        List<String> headings = getSheet().headings();
        return IntStream.range(0, headings.size()).mapToObj(column -> new SelectItem(String.valueOf(column),
                headings.get(column).isEmpty() ? msg.of("contacts.column", column + 1) : headings.get(column))).toList();
    }

    public Limits getLimits() {
        return limits;
    }

    public Result getResult() {
        return result;
    }

    public ContactChoices getChoices() {
        return choices;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
