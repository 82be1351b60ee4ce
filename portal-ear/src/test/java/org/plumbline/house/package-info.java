/**
 * The house for tests: one real server with the portal, its database, its mail server and a browser, and what a test needs to use them.
 *
 * <p>Decision: a test set is one JVM that starts one server once; every test of the set uses it, finds its own company and people, and
 * leaves the others alone. The system property {@code plumbline.house} chooses what the house is built of ({@link HouseKind}); the build
 * sets it. Everything listens on free ports of 127.0.0.1.
 *
 * <ul>
 * <li>{@code *ST} comes in from the street: the genuine EAR, over HTTP or with a browser. Annotate the class with
 * {@link org.plumbline.house.WholeHouse}; test methods then take a {@link Portal}, a {@link Browser}, a {@link MailServer} or the
 * {@link House} itself as parameters. It runs on WildFly and on Payara, with PostgreSQL.
 * <li>{@code *IT} runs inside the server, beside the services: extend {@link org.plumbline.house.inside.InContainer} and inject them.
 * </ul>
 *
 * <p>No test sleeps. Playwright's assertions and actions wait by themselves, {@link MailServer#take} waits for a mail, and for anything
 * else there is {@link Waiting}. Each wait has an end and says what it waited for. When a test fails, pictures of its open pages are in
 * {@code target/screens}.
 *
 * <p>CONTRIBUTING.md has the commands that run one test on one server.
 */
package org.plumbline.house;
