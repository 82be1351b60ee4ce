package org.plumbline.audit.control;

import java.util.Map;
import java.util.Set;

/** Port: what the people of a trail are called. The account flat, which ranks above this one, implements it. */
public interface PersonNames {

    /**
     * Names of people of one company.
     *
     * @param references kind and id, as {@code staff:42} or {@code client:7}; others are left out
     * @return reference to name, of those who exist
     */
    Map<String, String> of(long companyId, Set<String> references);
}
