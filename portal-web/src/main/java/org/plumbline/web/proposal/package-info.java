/**
 * Pages, downloads and small JSON doors of proposals, for staff and for clients. Decision: a client's page is drawn from
 * {@link org.plumbline.proposal.boundary.ProposalSheet} alone, plain and stateless; options are inputs of one form that stands beside the
 * totals, so that choosing works without a script, and a script sends that same form in the background. What is accepted is what the
 * step of review shows, where nothing can be chosen any more. An import keeps its state in the portal's records, so that each of its steps
 * is an address that can be opened again.
 *
 * <p>The editor is plain inputs and ES modules over {@code DraftResource}. Components would be thousands of objects per request for a long
 * estimate; so the page carries none of them, its module sends one change at a time, and plain forms do the same where no script runs.
 */
package org.plumbline.web.proposal;
