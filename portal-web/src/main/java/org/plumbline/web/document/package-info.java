/**
 * Files on their way here and to a reader. Decision: every byte passes the same lock as the page that shows it, so an address of a picture is no
 * secret and may stand in any page; only the reader's own browser keeps it.
 */
package org.plumbline.web.document;
