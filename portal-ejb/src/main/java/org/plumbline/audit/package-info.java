/**
 * What happened, by whom, to what: one append-only row for each {@code DomainEvent}, chained by keyed hash per company.
 *
 * <p>Decision: the trail listens to the events' common type, so that no flat has to remember to write to it. The row is
 * written in the transaction of the use case: if it fails, the use case fails. Nothing here updates or deletes a row.
 *
 * <p>Decision: hashes are keyed and the end of each chain is sealed with keys that are not in the database, so that whoever can
 * write to it cannot make a chain of his own. What he still can do is put back an older copy of a whole chain and its end.
 */
package org.plumbline.audit;
