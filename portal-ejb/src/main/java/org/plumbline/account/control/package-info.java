/** Finding people, passwords, tokens, devices, waits. */
package org.plumbline.account.control;
