/**
 * What people say about the mails they get, and what the office sees of them. The page of preferences is one for whoever is signed in and
 * for whoever holds the signed address at the foot of a mail; that address opens no other page.
 */
package org.plumbline.web.notification;
