/**
 * Pages and machinery of signing in.
 *
 * <p>Decision: Jakarta Security's mechanism reads our own cookie on every request and tells the container who it is; no
 * server session holds a sign-in, so there is nothing to fixate, to replicate or to lose.
 */
package org.plumbline.web.account;
