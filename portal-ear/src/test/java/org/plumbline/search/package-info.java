/** Searching on a real server and its database. */
package org.plumbline.search;
