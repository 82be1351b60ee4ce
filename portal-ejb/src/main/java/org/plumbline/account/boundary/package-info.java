/** The doors: who signs in and how, and who manages whom. */
package org.plumbline.account.boundary;
