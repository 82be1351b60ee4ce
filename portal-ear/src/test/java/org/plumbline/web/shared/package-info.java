/** The ground of the pages, tested from the street. */
package org.plumbline.web.shared;
