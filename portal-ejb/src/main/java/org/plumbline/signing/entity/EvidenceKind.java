package org.plumbline.signing.entity;

/** What can happen to a request for signatures. */
public enum EvidenceKind {
    SENT, OPENED, CONSENTED, READ, SIGNED, DECLINED, EXPIRED, WITHDRAWN, VOID, COMPLETED, RAISED
}
