/** Proposals, from the street and from inside. */
package org.plumbline.proposal;
