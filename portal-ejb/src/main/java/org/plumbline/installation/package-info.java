/**
 * The installation itself: its settings, its keys, its health.
 *
 * <p>Decision: what belongs to no tenant and no feature, but to whoever runs the portal, has a flat of its own beside
 * {@code account}. It knows other flats' tables only by what the persistence provider tells of their columns (which are sealed,
 * which are digests), so that a new sealed column is re-sealed after a rotation without anybody remembering to say so.
 */
package org.plumbline.installation;
