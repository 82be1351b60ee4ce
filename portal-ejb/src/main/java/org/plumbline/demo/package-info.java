/**
 * The demo: one company with two projects and people in every role.
 *
 * <p>Decision: made through the doors that people use, never by SQL, so that it cannot show what the portal cannot do. Only
 * with {@code plumbline.demo=true} and only in an empty installation. Passwords are random and told in a file of the data
 * folder, which the launcher prints; there is nothing to guess on a demo that is open to a network.
 */
package org.plumbline.demo;
