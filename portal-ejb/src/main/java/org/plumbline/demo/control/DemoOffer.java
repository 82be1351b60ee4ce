package org.plumbline.demo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.proposal.boundary.DraftContent;
import org.plumbline.proposal.boundary.DraftContent.DraftLine;
import org.plumbline.proposal.boundary.DraftVersion;
import org.plumbline.proposal.boundary.EstimateFile;
import org.plumbline.proposal.boundary.EstimateImportService;
import org.plumbline.proposal.boundary.HeadDraft;
import org.plumbline.proposal.boundary.LineDraft;
import org.plumbline.proposal.boundary.ProposalDraft;
import org.plumbline.proposal.boundary.ProposalDraftService;
import org.plumbline.proposal.boundary.ProposalService;
import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.SharingService;
import org.plumbline.proposal.boundary.SharingView;
import org.plumbline.proposal.boundary.VisibilityDraft;
import org.plumbline.proposal.boundary.VisibilityService;
import org.plumbline.shared.ParticipantRole;

/** A kitchen as an estimator would offer it: a real estimate, imported, with words, pictures and days for what can be chosen. */
@ApplicationScoped
public class DemoOffer {

    private static final int VALID_DAYS = 21;
    private static final int DURATION_DAYS = 35;
    private static final String INTRO = """
            Thank you for showing us your kitchen. This is what we would build with you: the pantry wall opened, new cabinets and tops, a wood \
            floor that runs through to the hall, and light where you work.

            Where you see a choice, take what you like best; the total follows. Ask about anything that is not clear.""";

    private static final Set<ParticipantRole> DECIDERS = EnumSet.of(ParticipantRole.CLIENT, ParticipantRole.CO_OWNER);

    /** What is said of an option beside its description. */
    private record Word(String note, int days, DemoSwatch picture) {
    }

    private static final Map<String, Word> WORDS = Map.of(
            "Semi-custom maple shaker", new Word("In your color; we bring the samples.", 0, DemoSwatch.MAPLE),
            "Custom rift white oak", new Word("Made by a shop in town. They need twelve weeks, so we would begin later.", 10, DemoSwatch.OAK),
            "Stock birch", new Word("Ready in two weeks.", 0, DemoSwatch.BIRCH),
            "Quartz, group 3", new Word("Needs no sealing.", 0, DemoSwatch.QUARTZ),
            "Quartzite, honed", new Word("Natural stone: we choose the slab together. Sealed once a year.", 3, DemoSwatch.QUARTZITE),
            "Butcher block", new Word("Warm, and can be sanded. Wants oil twice a year.", 0, DemoSwatch.BLOCK),
            "Panel upgrade 200 A", new Word("Only if the load calculation asks for it; we tell you before we begin.", 2, null));

    @Inject
    private ProposalService proposals;

    @Inject
    private ProposalDraftService drafts;

    @Inject
    private EstimateImportService imports;

    @Inject
    private SharingService sharing;

    @Inject
    private VisibilityService visibility;

    /** Writes the offer for a project and sends it to everybody who takes part, in the name of whoever acts. @return their ids by their names */
    public Map<String, Long> send(long project, ZoneId zone) {
        long id = proposals.create(new ProposalDraft(project, "Kitchen remodel"));
        EstimateFile sample = EstimateFile.sample("en", "Other work");
        try (InputStream file = sample.content()) {
            imports.run(imports.upload(id, sample));
        } catch (IOException e) {
            throw new UncheckedIOException("the estimate of the demo can't be read", e);
        }
        DraftContent content = drafts.content(id);
        long version = drafts.writeHead(DraftVersion.of(id, content.state().version()), head(content.head(), LocalDate.now(zone).plusDays(VALID_DAYS))).version();
        for (DraftLine option : content.sections().stream().flatMap(section -> section.groups().stream())
                .flatMap(group -> group.options().stream()).toList()) {
            Word word = WORDS.get(option.terms().name());
            if (word != null) {
                version = drafts.writeLine(DraftVersion.of(id, version), option.key(), with(option.terms(), word)).version();
            }
            if (word != null && word.picture() != null) {
                version = drafts.illustrate(DraftVersion.of(id, version), option.key(), word.picture().file(), "").version();
            }
        }
        visibility.writeRole(id, ParticipantRole.LENDER, new VisibilityDraft("TOTAL", Set.of("COST_CODE"), Set.of()));
        List<SharingView.ShareRow> people = sharing.view(id).people();
        sharing.send(id, version, new SharingDraft("ALL", "PARALLEL", people.stream()
                .map(person -> new PersonDraft(person.clientId(), DECIDERS.contains(person.role()) ? SharePart.DECIDER : SharePart.VIEWER, 0)).toList()));
        return people.stream().collect(Collectors.toMap(SharingView.ShareRow::name, SharingView.ShareRow::clientId));
    }

    private static HeadDraft head(HeadDraft begun, LocalDate until) {
        return new HeadDraft(begun.title(), "Sales tax, materials", new BigDecimal("8.875"), INTRO, begun.terms(), "Dana decides, Sam pays.",
                "PERCENT", BigDecimal.valueOf(30), DURATION_DAYS, until);
    }

    private static LineDraft with(LineDraft line, Word word) {
        return new LineDraft(line.costCode(), line.name(), line.description(), line.quantity(), line.unit(), line.unitCost(), line.markup(),
                line.taxable(), line.allowance(), word.days(), word.note(), line.internalNote());
    }
}
