/**
 * The library of a project: what people call a document, with its type, its versions, and who may see it.
 *
 * <p>Decision: a flat of its own above {@code document}, which knows bytes and nothing of what they mean (ADR 22). Nobody outside the company
 * sees a document unless it was shown to them, and no version from before it was.
 */
package org.plumbline.library;
