/** Projects and the people outside the company who take part in them. */
package org.plumbline.project;
