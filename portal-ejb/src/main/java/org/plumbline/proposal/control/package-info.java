/**
 * Finding, numbering, copying and comparing proposals, and {@link org.plumbline.proposal.control.SheetMaking}: the only place where
 * content becomes what a given viewer may see. Page, PDF, JSON and mail are all made from its sheet, never from entities.
 */
package org.plumbline.proposal.control;
