/** Holds keys and database together; finds sealed columns and seals them anew; asks the database and the disk how they are. */
package org.plumbline.installation.control;
