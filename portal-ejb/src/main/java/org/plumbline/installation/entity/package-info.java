/** Which keys the database has been used with, and how far a rotation of them has come. */
package org.plumbline.installation.entity;
