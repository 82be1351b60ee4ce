/** Makes of what was sent what is kept, and finds it again. */
package org.plumbline.document.control;
