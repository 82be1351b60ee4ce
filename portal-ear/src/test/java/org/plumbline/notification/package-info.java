/** What people are mailed of what is said, and what they answer by mail. */
package org.plumbline.notification;
