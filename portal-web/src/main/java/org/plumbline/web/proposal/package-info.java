/** Pages, downloads and small JSON doors of proposals, for staff and for clients. */
package org.plumbline.web.proposal;
