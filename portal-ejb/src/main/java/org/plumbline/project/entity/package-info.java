/** A project and who takes part in it. */
package org.plumbline.project.entity;
