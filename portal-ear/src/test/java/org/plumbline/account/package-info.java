/** Signing in and who may, seen from inside the server and from the street. */
package org.plumbline.account;
