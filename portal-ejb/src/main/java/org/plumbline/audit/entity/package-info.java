/** The chained rows and the end of each chain. */
package org.plumbline.audit.entity;
