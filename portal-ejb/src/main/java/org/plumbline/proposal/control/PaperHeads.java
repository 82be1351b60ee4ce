package org.plumbline.proposal.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.account.control.CompanyProfiles;
import org.plumbline.account.entity.CompanyProfile;
import org.plumbline.account.entity.CompanyProfile.Contact;
import org.plumbline.document.control.PictureRepository;
import org.plumbline.document.entity.PictureSize;
import org.plumbline.proposal.entity.PaperHead;
import org.plumbline.security.Scope;

/** What a company's paper says at its head. */
@ApplicationScoped
public class PaperHeads {

    @Inject
    private CompanyProfiles profiles;

    @Inject
    private PictureRepository pictures;

    public PaperHead of(long companyId) {
        CompanyProfile profile = profiles.get(companyId);
        List<String> lines = new ArrayList<>(profile.getAddress().lines());
        Contact contact = profile.getContact();
        Stream.of(contact.phone(), contact.email(), contact.website()).filter(line -> !line.isEmpty())
                .forEach(lines::add);
        String license = profile.getLicenseNumber().isEmpty() ? "" : (profile.getLicenseState() + " " + profile.getLicenseNumber()).strip();
        return new PaperHead(profiles.company(companyId).getName(), lines, license, logo(profile), profile.getAccent().hex());
    }

    private byte[] logo(CompanyProfile profile) {
        return profile.getLogoPictureId() == 0 ? null : pictures.content(pictures.get(new Scope(profile.companyId(), null),
                profile.getLogoPictureId()), PictureSize.SMALL).getContent();
    }
}
