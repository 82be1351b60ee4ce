/**
 * Words, the table they lie in, and who may find what.
 *
 * <p>Decision: the table of words has no entity. It is asked and filled many rows at a time, and nobody ever changes one.
 */
package org.plumbline.search.control;
