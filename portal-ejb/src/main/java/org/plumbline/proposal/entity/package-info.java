/** A proposal, its revisions and their content; prices and totals. */
package org.plumbline.proposal.entity;
