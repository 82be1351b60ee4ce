/**
 * Pages, downloads and small JSON doors of proposals, for staff and for clients. Decision: a client's page is drawn from
 * {@link org.plumbline.proposal.boundary.ProposalSheet} alone, plain and stateless; options are inputs of one form that stands beside the
 * totals, so that choosing works without a script, and a script sends that same form in the background. What is accepted is what the
 * step of review shows, where nothing can be chosen any more. An import keeps its state in the portal's records, so that each of its steps
 * is an address that can be opened again.
 */
package org.plumbline.web.proposal;
