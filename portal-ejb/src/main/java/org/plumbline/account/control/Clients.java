package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.shared.NotFoundException;

/** Finds a company's clients. */
@ApplicationScoped
public class Clients {

    /** Values in one list of a query. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private EmailAddresses addresses;

    @Inject
    private PeopleRegisters registers;

    /** @throws NotFoundException when the company has no such client */
    public Client get(long companyId, long clientId) {
        return Optional.ofNullable(em.find(Client.class, clientId)).filter(client -> client.companyId() == companyId)
                .orElseThrow(NotFoundException::new);
    }

    /** The client of a company at an address. */
    public Optional<Client> at(long companyId, String email) {
        return em.createQuery("select c from Client c where c.companyId = :company and c.emailIndex in :indexes", Client.class)
                .setParameter("company", companyId).setParameter("indexes", addresses.indexes(email)).getResultStream().findFirst();
    }

    /**
     * The clients of a company at some addresses, in a few queries whatever their number.
     *
     * @param normalized addresses; those without a client are missing from the answer
     */
    public Map<String, Client> at(long companyId, List<String> normalized) {
        Map<String, String> asked = new HashMap<>();
        normalized.forEach(address -> addresses.indexes(address).forEach(index -> asked.put(index, address)));
        List<String> indexes = List.copyOf(asked.keySet());
        Map<String, Client> found = new HashMap<>();
        for (int from = 0; from < indexes.size(); from += AT_ONCE) {
            em.createQuery("select c from Client c where c.companyId = :company and c.emailIndex in :indexes", Client.class)
                    .setParameter("company", companyId).setParameter("indexes", indexes.subList(from, Math.min(from + AT_ONCE, indexes.size())))
                    .getResultStream().forEach(client -> found.put(asked.get(client.getEmailIndex()), client));
        }
        return found;
    }

    /** The clients of every company at an address: one person may have work done by several. */
    public List<Client> everywhere(String email) {
        return em.createQuery("select c from Client c where c.emailIndex in :indexes", Client.class)
                .setParameter("indexes", addresses.indexes(email)).getResultList();
    }

    /**
     * The client of a company at an address, made when there is none. One that is there keeps its name and language.
     *
     * @throws org.plumbline.shared.RejectedInputException when name or address is not acceptable
     */
    public Client findOrMake(long companyId, String name, String email, String language) {
        String address = addresses.normalize(email);
        return at(companyId, address).orElseGet(() -> {
            registers.hold(companyId);
            return at(companyId, address).orElseGet(() -> {
                Client made = make(companyId, name, address, language);
                // a participation and a link follow at once and name this row
                em.flush();
                return made;
            });
        });
    }

    /**
     * A new client, not written yet, for whoever holds the register and knows that there is none at the address.
     *
     * @throws org.plumbline.shared.RejectedInputException as above
     */
    public Client make(long companyId, String name, String email, String language) {
        Client made = new Client(companyId, name, Languages.demandSpoken(language));
        addresses.assign(made, email);
        em.persist(made);
        return made;
    }
}
