/** Makes and finds a company's keys, seals with them, judges what is sealed; declares what it needs of cryptography. */
package org.plumbline.sealing.control;
