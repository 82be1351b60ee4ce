/** Who is in the demo, and the file that says how they sign in. */
package org.plumbline.demo.control;
