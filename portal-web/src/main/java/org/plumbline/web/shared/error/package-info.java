/**
 * What the user sees when something does not go as it should. Decision: exceptions are unwrapped and judged once, in
 * {@link org.plumbline.web.shared.error.Verdict}; what can be said on the page becomes a message there (at its field where one is
 * named), everything else an error page that {@link org.plumbline.web.shared.error.ErrorPages} draws without Faces, beans of features
 * or the database, so that it cannot fail for the reason it reports. What the user may not see and what does not exist look alike.
 */
package org.plumbline.web.shared.error;
