/**
 * Signatures on documents. Decision: whoever signs has an ordinary form in reading order before them, one step a request, that needs no script;
 * what scripts add (the pages, drawing, moving boxes) fills in the same inputs.
 */
package org.plumbline.web.signing;
