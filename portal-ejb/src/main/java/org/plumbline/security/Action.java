package org.plumbline.security;

/** Everything somebody can be allowed to do. Each has a rule in {@link AccessPolicy}; one without is denied to all. */
public enum Action {

    /** See one's own name, sessions and devices; end them. */
    OWN_SIGN_IN_MANAGE,
    /** Change one's own password, second step and recovery codes. */
    OWN_PASSWORD_MANAGE,

    COMPANY_VIEW,
    COMPANY_EDIT,
    /** See what the company shows of itself: name, address, licence, logo, colours. */
    COMPANY_PROFILE_VIEW,

    STAFF_VIEW,
    STAFF_INVITE,
    STAFF_EDIT,
    STAFF_DISABLE,

    CLIENT_VIEW,
    CLIENT_EDIT,
    /** Issue, re-issue and revoke a client's link or access code, and end a client's sessions. */
    CLIENT_ACCESS_MANAGE,

    PROJECT_VIEW,
    PROJECT_EDIT,
    PARTICIPANT_VIEW,
    PARTICIPANT_EDIT,

    /** See what staff have to do in a project. */
    TASK_VIEW,
    /** Add tasks, give them to somebody, mark them done. */
    TASK_EDIT,

    /** See proposals with cost, markup and internal notes. */
    PROPOSAL_VIEW,
    PROPOSAL_EDIT,
    /** Send, share, withdraw and extend a proposal. */
    PROPOSAL_SEND,
    /** See, as a client, the sheet of a proposal that was shared with one; ask and choose on it. */
    PROPOSAL_READ,
    /** Accept or decline a proposal, or ask for changes. */
    PROPOSAL_DECIDE,

    /** Read what is said in a project's room, and whose reading has got how far. */
    ROOM_READ,
    /** Say something there; edit and retract what one has said. */
    ROOM_POST,
    /** Read and write internal notes. */
    ROOM_NOTE,
    /** Pin messages to the top of a room. */
    ROOM_PIN,
    /** Read what messages said before they were edited or retracted. */
    ROOM_HISTORY,

    /** Send files to a project. */
    FILE_ADD,
    /** Read files of a project that are for everybody in its room. */
    FILE_READ,
    /** Read files that are for staff alone. */
    FILE_READ_INTERNAL,

    /** See the documents of a project, as far as they were shown to one. */
    LIBRARY_VIEW,
    /** Add documents and versions, and say what they are. */
    LIBRARY_EDIT,
    /** Decide who outside the company sees a document. */
    LIBRARY_SHARE,
    /** Ask people to approve a version of a document, and take that back. */
    LIBRARY_ASK,
    /** Approve a version or reject it, when one is asked; let somebody else decide. */
    LIBRARY_APPROVE,
    /** Ask clients for documents, and judge what they send. */
    LIBRARY_WANT,
    /** Send documents one is asked for. */
    LIBRARY_SEND,

    /** Ask people for signatures on a document, and take such a request back. */
    SIGNING_PREPARE,
    /** See requests for signatures, as far as one may know of them. */
    SIGNING_VIEW,
    /** Sign where one is asked to; nobody signs for somebody else. */
    SIGN,

    AUDIT_VIEW,
    /** Read and check the trail of what happened in no company, such as sign-ins with an unknown address. */
    INSTALLATION_AUDIT_VIEW,
    OUTBOX_VIEW,
    OUTBOX_RETRY,
    /** See mails that came in and were held back, and decide whether they are answers. */
    RECEIVED_MAIL_JUDGE,
    KEPT_MAIL_VIEW,
    SETTINGS_VIEW,
    KEYS_ROTATE
}
