/**
 * Finding by words what was said and sent, and the people of projects. Knows what all flats below may show and to whom; they do not know it.
 *
 * <p>Decision: words lie in a table of the portal's own rather than in what each database has for full text, and who may see what is part of
 * the question asked of that table; ADR 19 has the reasons.
 */
package org.plumbline.search;
