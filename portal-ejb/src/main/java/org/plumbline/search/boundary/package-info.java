/** The door to searching, and the round that keeps the words of what is said and sent. */
package org.plumbline.search.boundary;
