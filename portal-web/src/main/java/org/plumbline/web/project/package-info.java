/**
 * Pages of projects and of the people in them.
 *
 * <p>Decision: one address for one project. Staff find its administration there, clients its first page; both are stateless, and
 * every action answers with a redirect that names what was done, so that a page can be reloaded, kept and shared within the house.
 */
package org.plumbline.web.project;
