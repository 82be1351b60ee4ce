/** Stand-ins for the world outside, for the demo and for tests: they remember what they were asked, and pages say so. */
package org.plumbline.integration.fake;
