/**
 * The street: one package per vendor or library that answers to the world outside. Each implements ports of the flats and
 * is imported by nobody; CDI finds it.
 */
package org.plumbline.integration;
