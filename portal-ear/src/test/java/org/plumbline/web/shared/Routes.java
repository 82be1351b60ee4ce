package org.plumbline.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How each page is reached. A new page needs its address in one list here, for every kind of reader who may open it; what is in braces
 * {@link EveryPageST} has learned on its way. A page that is reached by doing something is looked at in a step there.
 */
final class Routes {

    /** For whoever is not signed in. */
    static final List<String> STRANGER = List.of("/index.xhtml", "/public/sign-in.xhtml", "/public/client.xhtml", "/public/code.xhtml",
            "/public/new-link.xhtml", "/public/forgot.xhtml", "/public/forgot.xhtml?done=sent", "/public/reset.xhtml?t=x",
            "/public/invitation.xhtml?t=x", "/public/genuine.xhtml");

    static final List<String> OWNER = List.of("/home.xhtml", "/account/security.xhtml", "/account/second-step.xhtml", "/account/sessions.xhtml",
            "/account/profile.xhtml", "/account/mail.xhtml", "/account/devices.xhtml", "/admin/staff/list.xhtml", "/admin/staff/invite.xhtml",
            "/admin/staff/edit.xhtml?id={member}", "/admin/company.xhtml", "/admin/company/profile.xhtml", "/admin/company/logo.xhtml",
            "/admin/company/defaults.xhtml", "/admin/company/answers.xhtml", "/admin/company/seal.xhtml", "/admin/audit.xhtml", "/admin/outbox.xhtml", "/admin/deliveries.xhtml", "/admin/received.xhtml", "/admin/settings.xhtml", "/admin/keys.xhtml",
            "/admin/health.xhtml", "/project/list.xhtml", "/project/edit.xhtml", "/project/edit.xhtml?id={project}", "/project/contacts.xhtml",
            "/project/view.xhtml?id={project}", "/project/tasks.xhtml?id={project}", "/project/task.xhtml?id={task}", "/project/board.xhtml?id={project}",
            "/messaging/list.xhtml", "/messaging/room.xhtml?project={project}", "/library/list.xhtml?project={project}",
            "/library/document.xhtml?id={document}", "/library/read.xhtml?id={document}&version=1", "/library/compare.xhtml?id={document}&from=1&to=1", "/library/edit.xhtml?id={document}", "/library/share.xhtml?id={document}",
            "/library/ask.xhtml?id={document}", "/library/wanted.xhtml?project={project}", "/library/want.xhtml?project={project}",
            "/messaging/manners.xhtml", "/search/list.xhtml", "/search/list.xhtml?q=a", "/proposal/list.xhtml", "/proposal/new.xhtml", "/proposal/new.xhtml?project={project}");

    /** For the office while a proposal is a draft with sections, lines and a choice. */
    static final List<String> DRAFT = List.of("/proposal/view.xhtml?id={proposal}", "/proposal/edit.xhtml?id={proposal}",
            "/proposal/lines.xhtml?id={proposal}", "/proposal/line.xhtml?id={proposal}&section={section}",
            "/proposal/line.xhtml?id={proposal}&section={section}&group={group}&line={line}", "/proposal/part.xhtml?id={proposal}",
            "/proposal/part.xhtml?id={proposal}&section={section}&group={group}&choice=true", "/proposal/import.xhtml?id={proposal}",
            "/proposal/share.xhtml?id={proposal}");

    /** For the office when it is shared and its client has asked something. */
    static final List<String> SHARED = List.of("/proposal/view.xhtml?id={proposal}", "/proposal/share.xhtml?id={proposal}",
            "/proposal/visibility.xhtml?id={proposal}&role=LENDER", "/proposal/visibility.xhtml?id={proposal}&client={client}",
            "/proposal/view-as.xhtml?id={proposal}&client={client}", "/proposal/view-as.xhtml?id={proposal}&role=LENDER", "/proposal/answers.xhtml?id={proposal}",
            "/signing/view.xhtml?id={request}",
            "/messaging/history.xhtml?project={project}&audience=EVERYBODY&number=1", "/library/approve.xhtml?id={approval}",
            "/library/judge.xhtml?id={wanted}");

    static final List<String> CLIENT = List.of("/home.xhtml", "/account/devices.xhtml", "/account/mail.xhtml", "/project/view.xhtml?id={project}", "/library/list.xhtml?project={project}",
            "/library/document.xhtml?id={document}", "/library/read.xhtml?id={document}&version=1", "/library/compare.xhtml?id={document}&from=1&to=1", "/library/approve.xhtml?id={approval}", "/library/wanted.xhtml?project={project}",
            "/library/send.xhtml?id={wanted}", "/messaging/list.xhtml",
            "/messaging/room.xhtml?project={project}", "/messaging/manners.xhtml", "/search/list.xhtml", "/search/list.xhtml?q=a", "/messaging/message.xhtml?project={project}&audience=EVERYBODY&number=1");

    /** For the client a proposal was sent to. */
    static final List<String> OFFER = List.of("/proposal/sheet.xhtml?id={proposal}", "/proposal/sheet.xhtml?id={proposal}&step=review",
            "/proposal/question.xhtml?id={proposal}&line={line}", "/proposal/questions.xhtml?id={proposal}", "/signing/sign.xhtml?id={request}");

    /** Of the demo alone. */
    static final Set<String> NOT_HERE = Set.of("/public/gallery.xhtml", "/public/gallery_office.xhtml", "/public/gallery_sheet.xhtml");

    /** There before the first company only, where {@code OfficePage.open} looks at it, and where mail is kept, as {@code KeptMailST} has it. */
    static final Set<String> LOOKED_AT_ELSEWHERE = Set.of("/public/set-up.xhtml", "/admin/mail.xhtml", "/admin/mail-view.xhtml",
            // there is one after an import only, and ContactImportST makes one
            "/project/contacts-undo.xhtml",
            // the same fragment as /account/mail.xhtml, behind the address in a mail
            "/public/mail.xhtml");

    private static final Pattern BRACES = Pattern.compile("\\{\\w+}");
    private static final Pattern QUERY = Pattern.compile("\\?.*");

    private Routes() {
    }

    /** The page of an address. */
    static String page(String address) {
        return QUERY.matcher(address).replaceFirst("");
    }

    /** An address that names nothing, because what should be a number is none. */
    static String garbage(String address) {
        return BRACES.matcher(address).replaceAll("x");
    }

    /** An address with what was learned in place of its braces. */
    static String filled(String address, Map<String, String> learned) {
        String filled = address;
        for (Map.Entry<String, String> one : learned.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        if (filled.contains("{")) {
            throw new IllegalStateException("Nothing has told " + filled);
        }
        return filled;
    }

    /** Pages that need no visit of the walk. */
    static Set<String> apart() {
        Set<String> apart = new TreeSet<>(NOT_HERE);
        apart.addAll(LOOKED_AT_ELSEWHERE);
        return apart;
    }
}
