package org.plumbline.shared;

/** What a person outside the company is to one project. */
public enum ParticipantRole {
    CLIENT, CO_OWNER, ARCHITECT, LENDER
}
