/** What tests without a server stand on: a real H2 database with the real migrations and the real persistence provider. */
package org.plumbline.testing;
