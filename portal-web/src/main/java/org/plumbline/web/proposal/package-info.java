/**
 * Pages, downloads and small JSON doors of proposals, for staff and for clients. An import keeps its state in the portal's records, so that
 * each of its steps is an address that can be opened again.
 */
package org.plumbline.web.proposal;
