/** Projects and who takes part in them, in the server and from the street. */
package org.plumbline.project;
