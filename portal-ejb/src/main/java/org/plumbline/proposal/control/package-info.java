/**
 * Finding, numbering, copying and comparing proposals, and {@link org.plumbline.proposal.control.SheetMaking}: the only place where
 * content becomes what a given viewer may see. Page, PDF, JSON and mail are all made from its sheet, never from entities.
 *
 * <p>An estimate in a file becomes lines in {@link org.plumbline.proposal.control.EstimateReader}: it finds every fault in one go and imports
 * nothing by itself. Guesses (columns, decimal sign, fractions) are made from the file and shown; what cannot be told for sure is refused at
 * its cell, because a wrong price in a contract costs more than another look at a spreadsheet.
 */
package org.plumbline.proposal.control;
