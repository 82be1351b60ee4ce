package org.plumbline.messaging.boundary;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.account.entity.Client;
import org.plumbline.account.entity.Company;
import org.plumbline.account.entity.StaffMember;
import org.plumbline.messaging.control.Acknowledgements;
import org.plumbline.messaging.control.Followers;
import org.plumbline.messaging.control.MannersBook;
import org.plumbline.document.control.StoredFiles;
import org.plumbline.messaging.control.Mentions;
import org.plumbline.messaging.control.MessageFiles;
import org.plumbline.messaging.control.Pins;
import org.plumbline.messaging.control.ProjectThreads;
import org.plumbline.messaging.control.ReadMarks;
import org.plumbline.messaging.control.RoomBriefing;
import org.plumbline.messaging.control.RoomList;
import org.plumbline.messaging.control.RoomMessages;
import org.plumbline.messaging.control.RoomPosting;
import org.plumbline.messaging.control.Rooms;
import org.plumbline.messaging.control.ThreadSubjects;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.project.control.ProjectActivity;
import org.plumbline.project.control.ProjectBriefing.Item;
import org.plumbline.project.control.ProjectBriefing.Kind;
import org.plumbline.project.control.ProjectRepository;
import org.plumbline.project.entity.Participant;
import org.plumbline.project.entity.Project;
import org.plumbline.security.AccessPolicy;
import org.plumbline.security.Scope;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.Ids;
import org.plumbline.shared.ParticipantRole;
import org.plumbline.shared.StaffRole;
import org.plumbline.testing.Database;

/** A company with a project, people in it and the door to its rooms, on a database in memory. */
class RoomGround {

    final List<Object> fired = new CopyOnWriteArrayList<>();
    final Company company = new Company("Ours", ZoneOffset.UTC, "en", "USD");
    final Project project = new Project(company.getId(), "Kitchen", ZoneOffset.UTC);
    final Actor mia;
    final Actor dana;
    final Actor sam;

    private final ProjectActivity activity = new ProjectActivity();
    private final Database db;
    private final ThreadSubjects flat;

    /** No flat above has threads here. */
    RoomGround(Database db) {
        this(db, null);
    }

    /** @param flat whose threads are in the feed */
    RoomGround(Database db, ThreadSubjects flat) {
        this.db = db;
        this.flat = flat;
        StaffMember staff = staff("Mia Manager");
        Client owner = client("Dana Homeowner");
        Client second = client("Sam Homeowner");
        db.inTransaction(em -> {
            em.persist(company);
            em.flush();
            List.of(project, staff, owner, second).forEach(em::persist);
            em.flush();
            em.persist(new Participant(project, owner.getId(), ParticipantRole.CLIENT));
            em.persist(new Participant(project, second.getId(), ParticipantRole.CO_OWNER));
            return null;
        });
        mia = Actor.staff(company.getId(), staff.getId(), 0, StaffRole.MANAGER);
        dana = client(owner, ParticipantRole.CLIENT);
        sam = client(second, ParticipantRole.CO_OWNER);
    }

    private StaffMember staff(String name) {
        StaffMember staff = new StaffMember(company.getId(), name, "en", StaffRole.MANAGER);
        staff.reachAt(name + "@example.com", "index " + Ids.next());
        staff.secureWith("hash", Instant.now());
        return staff;
    }

    /** One more of the staff. */
    Actor colleague(String name) {
        StaffMember staff = staff(name);
        db.inTransaction(em -> {
            em.persist(staff);
            return null;
        });
        return Actor.staff(company.getId(), staff.getId(), 0, StaffRole.MANAGER);
    }

    private Client client(String name) {
        Client client = new Client(company.getId(), name, "en");
        client.reachAt(name + "@example.com", "index " + Ids.next());
        return client;
    }

    private Actor client(Client client, ParticipantRole role) {
        return Actor.client(company.getId(), client.getId(), 0, Map.of(project.getId(), role));
    }

    /** Goes through the door in a transaction of its own, as a container would see to. */
    <T> T at(Function<RoomService, T> door) {
        return db.inTransaction(em -> door.apply(service(em)));
    }

    MessageView say(Actor author, Audience audience, String content) {
        return at(door -> door.post(author, project.getId(), audience, new Post(null, content, 0)));
    }

    RoomView open(Actor reader, Audience audience) {
        return at(door -> door.open(reader, project.getId(), audience, Span.newest(50)));
    }

    /** The same for what a client is asked to acknowledge. */
    <T> T atNotices(Function<NoticeService, T> door) {
        return db.inTransaction(em -> door.apply(Database.inject(new NoticeService(), rooms(em), messages(em), Database.inject(new Acknowledgements(), em),
                events())));
    }

    /** Names of those a writer may speak to. */
    List<String> people(Actor writer, Audience audience) {
        return db.inTransaction(em -> Database.inject(new MentionService(), rooms(em), Database.inject(new Mentions(), em))
                .people(writer, project.getId(), audience).stream().map(MessageView.Mentioned::name).toList());
    }

    /** Ids of the staff who follow a room that is there. */
    Set<Long> following(Audience audience) {
        return db.inTransaction(em -> Database.inject(new Followers(), em).of(em.createQuery("select t from MessageThread t where t.roomKey = :key",
                MessageThread.class).setParameter("key", MessageThread.roomKey(project.getId(), audience)).getSingleResult()));
    }

    /** The same for how messages stand. */
    void atStanding(Consumer<StandingService> door) {
        db.inTransaction(em -> {
            door.accept(Database.inject(new StandingService(), rooms(em), messages(em), Database.inject(new Pins(), em), events()));
            return null;
        });
    }

    List<MessageView> pinned(Actor reader, Audience audience) {
        return db.inTransaction(em -> Database.inject(new StandingService(), rooms(em), messages(em), Database.inject(new Pins(), em), events())
                .pinned(reader, project.getId(), audience));
    }

    void chooses(Actor person, MannersView manners) {
        db.inTransaction(em -> {
            Database.inject(new MannersService(), Database.inject(new MannersBook(), em)).choose(person, manners);
            return null;
        });
    }

    LiveRefusalService refusals() {
        return Database.inject(new LiveRefusalService(), events());
    }

    /** What first pages hear of rooms. */
    List<Item> brief(Actor reader, Kind kind) {
        return db.inTransaction(em -> Database.inject(new RoomBriefing(), Database.inject(new RoomList(), em, new AccessPolicy(), threads(em)),
                Database.inject(new Acknowledgements(), em), new AccessPolicy()).items(reader, Scope.of(reader), kind, 5));
    }

    private static Rooms rooms(EntityManager em) {
        return Database.inject(new Rooms(), em, new AccessPolicy(), Database.inject(new ProjectRepository(), em));
    }

    /** Opens a thread about a thing. */
    long thread(String kind, long subject, Actor by, String words) {
        return db.inTransaction(em -> {
            MessageThread thread = new MessageThread(project, kind, subject, 0, by);
            em.persist(thread);
            em.flush();
            em.persist(thread.say(by, "Dana Homeowner", words, Instant.now()));
            return thread.getId();
        });
    }

    /** The same for what is said about things. */
    <T> T atFeed(Function<FeedService, T> door) {
        return db.inTransaction(em -> door.apply(Database.inject(new FeedService(), rooms(em), threads(em), Database.inject(new ReadMarks(), em), events())));
    }

    private ProjectThreads threads(EntityManager em) {
        Object flats = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> Stream.ofNullable(flat));
        return Database.inject(new ProjectThreads(), em, flats);
    }

    private static MessageFiles files(EntityManager em) {
        return Database.inject(new MessageFiles(), em, Database.inject(new StoredFiles(), em, new AccessPolicy()));
    }

    private static RoomMessages messages(EntityManager em) {
        return Database.inject(new RoomMessages(), em, files(em), Database.inject(new Acknowledgements(), em), Database.inject(new Mentions(), em));
    }

    private Object events() {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            fired.add(arguments[0]);
            return null;
        });
    }

    private RoomService service(EntityManager em) {
        Rooms rooms = rooms(em);
        return Database.inject(new RoomService(), rooms, messages(em), Database.inject(new ReadMarks(), em),
                Database.inject(new RoomPosting(), em, rooms, Database.inject(activity, em), files(em),
                Database.inject(new Acknowledgements(), em), Database.inject(new Mentions(), em), Database.inject(new Followers(), em)),
                Database.inject(new RoomList(), em, new AccessPolicy(), threads(em)), events());
    }
}
