/** The doors: pictures and files come in and go out; timers judge what has come and delete what nobody wants. */
package org.plumbline.document.boundary;
