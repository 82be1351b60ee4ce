/**
 * Threads of messages about things: for now the questions on a proposal's lines. Other flats open a thread on what is theirs and name it
 * by kind and id; this flat knows nothing of them.
 */
package org.plumbline.messaging;
