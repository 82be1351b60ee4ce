/**
 * What machines ask: {@code /health/live} and {@code /health/ready}. Strangers learn one word; figures are for the administrator's
 * page. Readiness waits for the warm-up, so that no guest is the one for whom the code is compiled.
 */
package org.plumbline.web.health;
