package org.plumbline.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.account.boundary.CompanyProfileDraft;
import org.plumbline.account.boundary.CompanyProfileService;
import org.plumbline.project.boundary.ParticipantService;
import org.plumbline.proposal.boundary.AcceptanceDraft;
import org.plumbline.proposal.boundary.PrintService;
import org.plumbline.sealing.boundary.GenuineService;
import org.plumbline.sealing.boundary.GenuineView;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ParticipantRole;

/** What changes between an acceptance and its PDF, the company's paper and the reader's role, is not in the PDF, which bears the company's seal. */
class AcceptedPaperIT extends SharedProposal {

    @EJB
    private PrintService prints;

    @EJB
    private CompanyProfileService profiles;

    @EJB
    private ParticipantService participants;

    @EJB
    private GenuineService genuineService;

    @Resource
    private UserTransaction transaction;

    @Test
    void isPrintedAsItWasAtTheAcceptance() throws Exception {
        license("CCB 111111");
        AcceptanceDraft draft = acceptance(ana);
        Actor here = arrived(ana);
        // in one transaction, so that no timer prints before something has changed
        transaction.begin();
        current.set(here);
        decisions.accept(proposal, draft);
        license("CCB 222222");
        participants.changeRole(part("Ben Miller"), ParticipantRole.LENDER);
        transaction.commit();
        String paper = text(prints.printAs(proposal, ben.personId()).pdf());
        assertThat(paper).contains("CCB 111111").doesNotContain("CCB 222222");
        assertThat(paper).as("prices of lines, which a lender does not see").contains("$1,200.00");
        assertThat(text(prints.printAs(proposal, ben.personId()).pdf())).isEqualTo(paper);
        assertThat(genuine(prints.printAs(proposal, ben.personId()).pdf())).satisfies(found -> {
            assertThat(found.answer()).isEqualTo("GENUINE");
            assertThat(found.known()).isTrue();
            assertThat(found.seals().get(0).reason()).isEqualTo("Accepted with simple electronic signatures");
        });
    }

    private void license(String number) {
        current.set(owner);
        CompanyProfileDraft seen = profiles.draft();
        profiles.edit(new CompanyProfileDraft(seen.version(), seen.street(), seen.city(), seen.region(), seen.postalCode(), seen.phone(), seen.email(),
                seen.website(), number, "OR", seen.accent()));
    }

    private GenuineView genuine(byte[] pdf) throws IOException {
        Path file = Files.createTempFile("accepted", ".pdf");
        try {
            return genuineService.check(Files.write(file, pdf));
        } finally {
            Files.delete(file);
        }
    }

    private long part(String name) {
        return participants.list(project, 1).rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
