/**
 * The door of the web application: filters that run before any servlet, in the order of {@code web.xml}, and the one nonce that header
 * and page share. Who may do what is not decided here; these refuse only what no page of ours would ever send.
 */
package org.plumbline.web.shared.guard;
