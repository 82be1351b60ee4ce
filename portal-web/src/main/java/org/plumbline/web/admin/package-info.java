/**
 * The administrator's pages: what waits to be sent, what happened, how the portal is set up and how it is. Each shows what a
 * boundary gives it and asks for nothing by itself; a page somebody may not see does not exist for them.
 */
package org.plumbline.web.admin;
