/**
 * What tests inside the server use. These classes travel into the server with the tests; nothing here may touch the street side of
 * {@link org.plumbline.house}, whose browser and mail server do not exist in there.
 */
package org.plumbline.house.inside;
