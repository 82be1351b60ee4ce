/** Proposals: what a contractor offers for a project, and what the client decides on it. */
package org.plumbline.proposal;
