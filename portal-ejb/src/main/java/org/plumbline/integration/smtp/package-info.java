/** Mail through the server's own mail session. */
package org.plumbline.integration.smtp;
