/** The administrator's pages: for whom they exist, and that everybody among those can use them. */
package org.plumbline.web.admin;
