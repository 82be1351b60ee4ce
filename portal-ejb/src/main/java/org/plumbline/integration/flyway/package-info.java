/** Schema migrations by Flyway, before anything else starts. The persistence provider never makes or changes tables. */
package org.plumbline.integration.flyway;
