/** The doors of signing: for staff who prepare a request, for those who sign, for the bytes of both papers; and the making of the result. */
package org.plumbline.signing.boundary;
