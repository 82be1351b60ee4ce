/** How far a rotation of keys has come. */
package org.plumbline.installation.entity;
