/** What a file is, by Apache Tika's knowledge of how formats begin. Its parsers are not here: nothing of a file is interpreted. */
package org.plumbline.integration.tika;
