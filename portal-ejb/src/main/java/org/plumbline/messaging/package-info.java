/**
 * What people say to each other. Threads of messages about things, such as the questions on a proposal's lines: other flats open a thread on
 * what is theirs and name it by kind and id; this flat knows nothing of them. And the rooms of a project: one for everybody, one for staff.
 */
package org.plumbline.messaging;
