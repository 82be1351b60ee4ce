/** A request for signatures, who is asked, where on its pages, what they signed with, and the chain of what happened. */
package org.plumbline.signing.entity;
