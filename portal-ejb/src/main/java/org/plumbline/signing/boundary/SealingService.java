package org.plumbline.signing.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.document.control.DocumentStore;
import org.plumbline.document.control.DocumentStore.Stored;
import org.plumbline.document.entity.FileBytes;
import org.plumbline.sealing.control.CompanySeal;
import org.plumbline.sealing.control.SealWords;
import org.plumbline.sealing.control.Sealed;
import org.plumbline.security.Public;
import org.plumbline.shared.Setting;
import org.plumbline.shared.Settings;
import org.plumbline.signing.boundary.SealingSteps.Made;
import org.plumbline.signing.boundary.SealingSteps.Order;
import org.plumbline.signing.control.Papers;
import org.plumbline.signing.control.SignedPaper;
import org.plumbline.signing.control.WorkFolder;

/**
 * Makes the PDF of a request that all have signed: drawn, sealed, kept in the store, and only then told to the database, in one short transaction.
 * Whatever falls over on the way leaves nothing but bytes nobody names, which the store's own upkeep finds; the order comes again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingService {

    @EJB
    private SealingSteps steps;

    @Inject
    private SignedPaper paper;

    @Inject
    private Papers papers;

    @Inject
    private CompanySeal seal;

    @Inject
    private DocumentStore store;

    @Inject
    private Settings settings;

    @Public("the outbox acts for the portal itself; no page reaches it")
    public void seal(long id) {
        steps.order(id).ifPresent(this::make);
    }

    private void make(Order order) {
        try (WorkFolder work = new WorkFolder()) {
            Path signed = work.file("signed.pdf");
            paper.print(papers.fetch(work, order.storeId()), order.sheet(), signed);
            Path sealed = work.file("sealed.pdf");
            Sealed level = seal.seal(order.companyId(), signed, sealed, new SealWords(order.reason(), settings.url(Setting.BASE_URL).toString()));
            steps.finish(order, new Made(kept(sealed), level.level(), level.upgradeOwed()));
        }
    }

    private FileBytes kept(Path sealed) {
        try (InputStream content = Files.newInputStream(sealed)) {
            Stored stored = store.write(content, Files.size(sealed));
            return new FileBytes(stored.id(), stored.size(), stored.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("the store of files failed", e);
        }
    }
}
