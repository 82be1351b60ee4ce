package org.plumbline.proposal;

import java.util.Arrays;
import java.util.List;

/**
 * Every way in which something about a proposal comes to a client. {@link ProposalLeakST} searches each for what was planted, and the guide
 * lists them to contractors. What is in braces the test has learned on its way.
 */
enum ClientPayload {

    SHEET("the proposal's page, with what changed since they last looked", "/proposal/sheet.xhtml?id={id}"),
    REVIEW("the page they sign on", "/proposal/sheet.xhtml?id={id}&step=review"),
    CHOICE("the answer to a choice, as JSON", ""),
    QUESTIONS("their questions on lines and the answers", "/proposal/questions.xhtml?id={id}"),
    QUESTION("the page of one line", "/proposal/question.xhtml?id={id}&line={walls}"),
    PDF("the PDF, its text and its octets", "/proposal/pdf/{id}"),
    VIEW_AS("what *View as* shows staff", "/proposal/view-as.xhtml?id={id}&client={client}"),
    HOME("the list of their projects", "/home.xhtml"),
    PROJECT("the project's first page", "/project/view.xhtml?id={project}"),
    ROOMS("the list of conversations", "/messaging/list.xhtml"),
    ROOM("the conversation of the project", "/messaging/room.xhtml?project={project}"),
    TALK("the same as live JSON", "/api/rooms/{project}/EVERYBODY/messages?after=0&changes=0"),
    PEOPLE("who can be spoken to there, as JSON", "/api/rooms/{project}/EVERYBODY/people"),
    SEARCH("a search for words of internal notes and files", "/search/list.xhtml?q=zintern"),
    SEARCH_WITHIN("a search for words of hidden lines within the project", "/search/list.xhtml?q=zhidd&project={project}"),
    LIBRARY("the project's documents", "/library/list.xhtml?project={project}"),
    LINK("the page behind a link or QR code, before they prove who they are", ""),
    MAIL("every mail to them, its text and its HTML", ""),
    REFUSAL("what a page says that is not for them", "");

    private final String label;
    private final String address;

    ClientPayload(String label, String address) {
        this.label = label;
        this.address = address;
    }

    /** What it is, as the guide says it. */
    String label() {
        return label;
    }

    String address() {
        return address;
    }

    /** Those that are there at any time. */
    static List<ClientPayload> pages() {
        return Arrays.stream(values()).filter(payload -> !payload.address.isEmpty()).toList();
    }
}
