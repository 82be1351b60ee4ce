/**
 * The words every flat speaks: identifiers, money, pages of rows, actors, events, settings, refusals.
 *
 * <p>Decision: this package imports nothing of Plumbline. Whatever two flats need but neither owns lives here, or it is
 * owned by the lower of the two and reached by its id.
 */
package org.plumbline.shared;
