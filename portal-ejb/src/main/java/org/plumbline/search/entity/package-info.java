/** How far the words of threads are there, and what sorts of things have words. */
package org.plumbline.search.entity;
