package org.plumbline.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plumbline.project.control.ProjectContents;

/** The words of messages and files of projects. It follows what was said; on its own it fills no project. */
@ApplicationScoped
public class ProjectWords implements ProjectContents {

    private static final String THREADS = "(select t.id from message_thread t where t.project_id = ?1)";
    private static final List<String> DELETIONS = List.of("delete from search_word where thread_id in " + THREADS,
            "delete from indexed_thread where thread_id in " + THREADS,
            "delete from read_file where file_id in (select f.id from stored_file f where f.project_id = ?1)");

    @PersistenceContext(unitName = "plumbline")
    private EntityManager em;

    @Override
    public Storey storey() {
        return Storey.NEWS;
    }

    @Override
    public Set<Long> filled(Collection<Long> projectIds) {
        return Set.of();
    }

    @Override
    public void lock(long projectId) {
        // its rows are written by whoever holds the row of the thread
    }

    @Override
    public void clear(long projectId) {
        DELETIONS.forEach(deletion -> em.createNativeQuery(deletion).setParameter(1, projectId).executeUpdate());
    }
}
