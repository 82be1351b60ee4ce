/**
 * What happened, by whom, to what: one append-only row for each {@code DomainEvent}, chained by hash per company.
 *
 * <p>Decision: the trail listens to the events' common type, so that no flat has to remember to write to it. The row is
 * written in the transaction of the use case: if it fails, the use case fails. Nothing here updates or deletes a row.
 */
package org.plumbline.audit;
