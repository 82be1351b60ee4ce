package org.plumbline.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.plumbline.account.entity.AccessLinkIssued;
import org.plumbline.account.entity.DeviceCodeSent;
import org.plumbline.proposal.entity.ClientNotified;
import org.plumbline.proposal.entity.StaffNotified;

/** Keeps what only mailboxes would see of proposals: letters to clients and staff, links to projects, and six digits. */
@ApplicationScoped
public class HeardNotices {

    private final List<ClientNotified> clients = new CopyOnWriteArrayList<>();
    private final List<StaffNotified> staff = new CopyOnWriteArrayList<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> projectLinks = new ConcurrentHashMap<>();

    void hear(@Observes ClientNotified event) {
        clients.add(event);
    }

    void hear(@Observes StaffNotified event) {
        staff.add(event);
    }

    void hear(@Observes DeviceCodeSent event) {
        codes.put(event.letter().to(), event.code());
    }

    void hear(@Observes AccessLinkIssued event) {
        projectLinks.put(event.letter().to(), event.token());
    }

    /** Letters about a proposal to clients, the newest last. */
    List<ClientNotified> toClients(long proposal) {
        return clients.stream().filter(event -> event.proposalId() == proposal).toList();
    }

    List<StaffNotified> toStaff(long proposal) {
        return staff.stream().filter(event -> event.proposalId() == proposal).toList();
    }

    /** Token of the newest letter about a proposal to a client. */
    String token(long proposal, long client) {
        List<ClientNotified> own = toClients(proposal).stream().filter(event -> event.clientId() == client).toList();
        return own.get(own.size() - 1).token();
    }

    String projectLink(String email) {
        return projectLinks.get(email);
    }

    String takeCode(String email) {
        return codes.remove(email);
    }
}
