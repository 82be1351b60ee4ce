/** Reading the trail and checking it. */
package org.plumbline.audit.boundary;
