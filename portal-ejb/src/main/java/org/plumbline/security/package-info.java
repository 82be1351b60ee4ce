/**
 * The one lock of the house: who may do what.
 *
 * <p>Decision: {@link org.plumbline.security.AccessPolicy} is a table from action to rule, deny by default. Three askers get
 * one answer from it: the {@link org.plumbline.security.Permit} interceptor at every boundary, {@code can} on the pages, and
 * repositories through a {@link org.plumbline.security.Scope}. A refusal is a {@code NotFoundException}: a stranger learns
 * nothing, not even that there was something to refuse.
 */
package org.plumbline.security;
