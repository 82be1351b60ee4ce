/**
 * Companies, the people who sign in, and how they do it.
 *
 * <p>Decision: a sign-in is a row ({@code SignInSession}) found by the hash of a random cookie, not a server session. So it
 * is seen, limited and ended in one place, holds on every node, survives a restart, and reads the same on both servers.
 * Staff have a password and a second step; clients have no account but a link or a code, and prove each new device.
 */
package org.plumbline.account;
