package org.plumbline.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.plumbline.account.entity.Client;
import org.plumbline.shared.NotFoundException;

/** Finds a company's clients. */
@ApplicationScoped
public class Clients {

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private EmailAddresses addresses;

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
            Client made = new Client(companyId, name, Languages.demandSpoken(language));
            addresses.assign(made, address);
            em.persist(made);
            // a participation and a link follow at once and name this row
            em.flush();
            return made;
        });
    }
}
