/**
 * The design system on show, for the people who build pages: every component in every state, in the demo only. Also the page that
 * automated checks of accessibility and of the content policy visit, because everything stands on it.
 */
package org.plumbline.web.gallery;
