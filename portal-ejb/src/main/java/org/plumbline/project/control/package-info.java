/** Finding projects and participations. */
package org.plumbline.project.control;
