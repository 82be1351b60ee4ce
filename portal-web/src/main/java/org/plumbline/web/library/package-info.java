/**
 * The library of a project, for staff and for clients at the same addresses. Decision: a page is drawn of what the door gives to its reader and
 * nothing else, so that what is hidden stands in no page; forms and buttons are what tells staff's pages from a client's.
 */
package org.plumbline.web.library;
