package org.plumbline.messaging.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.ProjectContents;

/** Everything that was said in projects, and the files that were sent to them. */
@ApplicationScoped
public class ProjectTalk implements ProjectContents {

    private static final String THREADS = "(select t.id from message_thread t where t.project_id = ?1)";
    private static final String MESSAGES = "(select m.id from message m join message_thread t on t.id = m.thread_id where t.project_id = ?1)";

    /** What names another row goes before it. */
    private static final List<String> DELETIONS = List.of(
            "delete from acknowledgement where message_id in " + MESSAGES,
            "delete from mention where message_id in " + MESSAGES,
            "delete from pin where message_id in " + MESSAGES,
            "delete from message_task where message_id in " + MESSAGES,
            "delete from message_attachment where message_id in " + MESSAGES,
            "delete from message_edition where message_id in " + MESSAGES,
            "delete from message_change where thread_id in " + THREADS,
            "delete from read_mark where thread_id in " + THREADS,
            "delete from room_follower where thread_id in " + THREADS,
            "delete from message where thread_id in " + THREADS,
            "delete from message_thread where project_id = ?1");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Inject
    private StoredFiles files;

    @Override
    public Storey storey() {
        return Storey.MESSAGES;
    }

    @Override
    public Set<Long> filled(Collection<Long> projectIds) {
        Set<Long> filled = new HashSet<>(em.createQuery("select distinct t.projectId from MessageThread t where t.projectId in :ids", Long.class)
                .setParameter("ids", projectIds).getResultList());
        filled.addAll(files.projects(projectIds));
        return filled;
    }

    /** Nobody says anything while the threads are locked. */
    @Override
    public void lock(long projectId) {
        em.createQuery("select t from MessageThread t where t.projectId = :project order by t.id", MessageThread.class)
                .setParameter("project", projectId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    @Override
    public void clear(long projectId) {
        DELETIONS.forEach(deletion -> em.createNativeQuery(deletion).setParameter(1, projectId).executeUpdate());
        files.forgetAll(projectId);
    }
}
