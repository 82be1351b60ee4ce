/**
 * Reading tables that people bring as text files: estimates, clients, contacts.
 *
 * <p>Decision: what a file looks like (encoding, delimiter, line ends, heading row) is found out here, once, for every import; what
 * its columns mean is a {@link org.plumbline.tabular.Vocabulary} of the flat that imports. Every cell is text and stays text: nothing
 * here or later evaluates a formula or renders markup. Limits are counted while reading, so that a file beyond them costs no more
 * than the limit. No state, no transaction, no bean: a flat without rooms.
 */
package org.plumbline.tabular;
