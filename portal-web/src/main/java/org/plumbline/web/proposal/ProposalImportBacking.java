package org.plumbline.web.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.plumbline.proposal.boundary.EstimateFile;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.ProposalView;
import org.plumbline.shared.RejectedInputException;
import org.plumbline.web.shared.Msg;
import org.plumbline.web.shared.Ui;

/** First step of an import: the file. */
@Named
@RequestScoped
public class ProposalImportBacking {

    @EJB
    private EstimateImportService imports;

    @EJB
    private ProposalService proposals;

    @Inject
    private Msg msg;

    @Inject
    private Ui ui;

    private long id;
    private String done;
    private Part file;
    private ProposalView view;

    /** @param next page of the next step */
    public String upload(String next) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new RejectedInputException("file", "proposal_import.file");
        }
        try (var content = file.getInputStream()) {
            long started = imports.upload(id, new EstimateFile(file.getSubmittedFileName(), msg.get("proposal_import.rest"), content));
            return next + "?faces-redirect=true&id=" + started;
        }
    }

    /** Begins with the sample, for who wants to see how it goes. @param next page of the next step */
    public String takeSample(String next) throws IOException {
        EstimateFile sample = EstimateFile.sample(ui.getLocale().getLanguage(), msg.get("proposal_import.rest"));
        try (var content = sample.content()) {
            return next + "?faces-redirect=true&id=" + imports.upload(id, sample);
        }
    }

    public ProposalView getView() {
        if (view == null) {
            view = proposals.view(id);
        }
        return view;
    }

    /** Whether an import was just undone. */
    public boolean isUndone() {
        return "undone".equals(done);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
