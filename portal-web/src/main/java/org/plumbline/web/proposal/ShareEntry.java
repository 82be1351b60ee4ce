package org.plumbline.web.proposal;

import org.plumbline.proposal.boundary.SharePart;
import org.plumbline.proposal.boundary.SharingDraft.PersonDraft;
import org.plumbline.proposal.boundary.SharingView.ShareRow;

/** A person in the form that says who sees and decides. */
public class ShareEntry {

    private final ShareRow row;
    private SharePart part;
    private int turn;

    /** @param place in the list, which counts for who has none among those who decide */
    ShareEntry(ShareRow row, int place) {
        this.row = row;
        this.part = row.part();
        this.turn = row.turn() == 0 ? place : row.turn();
    }

    PersonDraft draft() {
        return new PersonDraft(row.clientId(), part, turn);
    }

    public ShareRow getRow() {
        return row;
    }

    public SharePart getPart() {
        return part;
    }

    public void setPart(SharePart part) {
        this.part = part;
    }

    public int getTurn() {
        return turn;
    }

    public void setTurn(int turn) {
        this.turn = turn;
    }
}
