/** A company's root and certificates, what was sealed, and which time is still to be confirmed. */
package org.plumbline.sealing.entity;
