/** The doors: drafting, sending, looking at and deciding on proposals. */
package org.plumbline.proposal.boundary;
