/** Companies, people, sessions, and what they may become. */
package org.plumbline.account.entity;
