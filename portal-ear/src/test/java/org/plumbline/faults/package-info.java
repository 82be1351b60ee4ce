/**
 * What happens when something under the portal breaks: the power, the database. Each test breaks the one house all tests share, and leaves
 * it whole.
 */
package org.plumbline.faults;
