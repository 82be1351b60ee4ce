package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.audit.control.PersonNames;

/** Names the people of an audit trail: one query for staff, one for clients. */
@ApplicationScoped
public class TrailNames implements PersonNames {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Override
    public Map<String, String> of(long companyId, Set<String> references) {
        Map<String, String> names = new HashMap<>();
        add(names, companyId, references, "staff", "StaffMember");
        add(names, companyId, references, "client", "Client");
        return names;
    }

    private void add(Map<String, String> names, long companyId, Set<String> references, String kind, String entity) {
        Set<Long> ids = references.stream().filter(reference -> reference.matches(kind + ":\\d{1,19}"))
                .map(reference -> Long.valueOf(reference.substring(kind.length() + 1))).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            em.createQuery("select p.id, p.name from " + entity + " p where p.companyId = :company and p.id in :ids", Object[].class)
                    .setParameter("company", companyId).setParameter("ids", ids).getResultList()
                    .forEach(row -> names.put(kind + ":" + row[0], (String) row[1]));
        }
    }
}
