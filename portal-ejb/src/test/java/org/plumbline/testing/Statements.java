package org.plumbline.testing;

/** Counts what a database of a test was asked, as the database itself tells it. */
public final class Statements {

    private static final String COUNT = "select coalesce(sum(execution_count), 0) from information_schema.query_statistics "
            + "where sql_statement not like '%query_statistics%' and regexp_like(sql_statement, '^(select|insert|update|delete) ', 'i')";

    private final Database database;

    /** From now on the database keeps count. */
    public Statements(Database database) {
        this.database = database;
        database.inTransaction(em -> em.createNativeQuery("set query_statistics true").executeUpdate());
    }

    /** How many statements some work takes, without what opens and ends connections. */
    public int of(Runnable work) {
        int before = counted();
        work.run();
        return counted() - before;
    }

    private int counted() {
        return database.inTransaction(em -> ((Number) em.createNativeQuery(COUNT).getSingleResult()).intValue());
    }
}
