package org.plumbline.web.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plumbline.messaging.boundary.ChangedMessages;
import org.plumbline.messaging.boundary.LiveNews;
import org.plumbline.messaging.boundary.LiveNews.Kind;
import org.plumbline.messaging.boundary.MannersView;
import org.plumbline.messaging.boundary.MarkView;
import org.plumbline.messaging.boundary.MessageView;
import org.plumbline.messaging.boundary.RoomView;
import org.plumbline.shared.Actor;
import org.plumbline.shared.Audience;
import org.plumbline.shared.NotFoundException;

class LiveRoomTest {

    private static final RoomKey KEY = new RoomKey(7, Audience.EVERYBODY);
    private static final long ANA = 2;
    private static final long BEN = 3;
    private static final long ASKED_BY_BEN = 30;

    private final Store store = new Store();
    private final List<Runnable> later = new ArrayList<>();
    private final LiveRoom room = new LiveRoom(KEY, store, later::add);

    /** A room's messages, and how often they were read. */
    private static final class Store implements RoomSource {

        final List<MessageView> messages = new ArrayList<>();
        final List<MarkView> marks = new ArrayList<>();
        final Map<Long, MannersView> manners = new HashMap<>();
        /** Numbers of messages, in the order they changed. */
        final List<Long> changes = new ArrayList<>();
        int reads;
        int failures;
        RuntimeException away;

        void say(String content) {
            long number = messages.size() + 1L;
            messages.add(new MessageView(1, 7, Audience.EVERYBODY, number, "key-" + number, false, ANA, "Ana", content, Instant.EPOCH, null, false, null,
                    List.of(), null, List.of(), MessageView.Standing.NONE));
        }

        @Override
        public RoomView open(Actor reader, RoomKey key, long after) {
            if (reader.personId() == 0) {
                throw new NotFoundException();
            }
            List<MessageView> above = messages.stream().filter(message -> message.number() > after).toList();
            return new RoomView(1, 7, "Kitchen", ZoneOffset.UTC, Audience.EVERYBODY, above.stream().limit(100).toList(), messages.size(), changes.size(), 0, 0, 0, marks, manners.getOrDefault(reader.personId(), MannersView.OPEN),
                    above.size() > 100);
        }

        @Override
        public List<MessageView> after(long company, RoomKey key, long number, int most) {
            reads++;
            if (away != null) {
                throw away;
            }
            return messages.stream().filter(message -> message.number() > number).limit(most).toList();
        }

        @Override
        public ChangedMessages changes(long company, RoomKey key, long number) {
            List<MessageView> changed = changes.stream().skip(number).limit(100).distinct().map(each -> messages.get(each.intValue() - 1)).toList();
            return new ChangedMessages(Math.min(changes.size(), number + 100), changed, changes.size() > number + 100);
        }

        @Override
        public List<MarkView> marks(long company, RoomKey key) {
            return marks;
        }

        @Override
        public boolean sees(Actor reader, RoomKey room, long thread) {
            return thread == ASKED_BY_BEN && reader.personId() == BEN;
        }

        @Override
        public void failed(RuntimeException e) {
            failures++;
        }
    }

    /** Somebody who listens and has heard this. */
    private final class Ear {

        private final LiveConnectionTest.Line line = new LiveConnectionTest.Line();
        private final LiveConnection connection;

        Ear(long person, long after) {
            this(person, new Known(after, Known.NOTHING));
        }

        Ear(long person, Known known) {
            line.quick = true;
            connection = new LiveConnection(line, new LiveGuest(Actor.client(1, person, 3, Map.of()), Locale.ENGLISH, "Person " + person));
            room.subscribe(connection, known, refused -> line.frames.add("refused"));
            run();
        }

        List<JsonObject> heard(String type) {
            return line.frames.stream().filter(frame -> frame.startsWith("{")).map(LiveFrames::read).filter(frame -> frame.getString("type").equals(type)).toList();
        }

        List<Integer> numbers() {
            return heard("message").stream().map(frame -> frame.getJsonObject("message").getInt("number")).toList();
        }
    }

    @Test
    void tellsOnlyWhoeverMaySeeItThatSomethingWasSaidAboutAThing() {
        Ear ana = new Ear(ANA, 0);
        Ear ben = new Ear(BEN, 0);
        hear(Kind.ASKED, ASKED_BY_BEN);
        run();
        assertThat(ben.heard("asked")).hasSize(1);
        assertThat(ana.heard("asked")).isEmpty();
    }

    private void run() {
        while (!later.isEmpty()) {
            later.remove(0).run();
        }
    }

    private void hear(Kind kind, long number) {
        room.hear(new LiveNews(1, 7, Audience.EVERYBODY, kind, number, false, ANA, "Ana", null));
    }

    @Test
    void readsOnceForEverybodyHoweverManyNewsCame() {
        List<Ear> ears = LongStream.range(10, 60).mapToObj(person -> new Ear(person, 0)).toList();
        LongStream.rangeClosed(1, 5).forEach(n -> { store.say("Number " + n); hear(Kind.POSTED, n); });
        run();
        assertThat(ears).allSatisfy(ear -> assertThat(ear.numbers()).containsExactly(1, 2, 3, 4, 5));
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void putsNewsThatOvertakeEachOtherInOrder() {
        Ear ear = new Ear(BEN, 0);
        store.say("one");
        store.say("two");
        hear(Kind.POSTED, 2);
        run();
        hear(Kind.POSTED, 1);
        run();
        assertThat(ear.numbers()).containsExactly(1, 2);
    }

    @Test
    void sendsWhatIsMissingAndThenWhatComes() {
        LongStream.rangeClosed(1, 150).forEach(n -> store.say("Number " + n));
        Ear early = new Ear(ANA, 150);
        Ear late = new Ear(BEN, 20);
        assertThat(late.heard("subscribed").get(0).getJsonArray("messages")).hasSize(130);
        store.say("more");
        hear(Kind.POSTED, 151);
        run();
        assertThat(late.numbers()).containsExactly(151);
        assertThat(early.numbers()).containsExactly(151);
        assertThat(new Ear(BEN, 151).heard("subscribed").get(0).getJsonArray("messages")).isEmpty();
    }

    @Test
    void asksWhoIsTooFarBehindOrAheadToBeginAnew() {
        LongStream.rangeClosed(1, 250).forEach(n -> store.say("Number " + n));
        Ear behind = new Ear(BEN, 1);
        assertThat(behind.heard("subscribed").get(0).getBoolean("reload")).isTrue();
        assertThat(new Ear(BEN, 999).heard("subscribed").get(0).getBoolean("reload")).isTrue();
        hear(Kind.POSTED, 250);
        run();
        assertThat(behind.numbers()).isEmpty();
    }

    @Test
    void sendsNothingOfThePastToWhoWantsNoneOfIt() {
        LongStream.rangeClosed(1, 250).forEach(n -> store.say("Number " + n));
        Ear ear = new Ear(BEN, Known.NOTHING);
        assertThat(ear.heard("subscribed").get(0).getJsonArray("messages")).isEmpty();
        store.say("more");
        hear(Kind.POSTED, 251);
        run();
        assertThat(ear.numbers()).containsExactly(251);
    }

    @Test
    void tellsTheSignOfAMessageToItsAuthorAlone() {
        Ear ana = new Ear(ANA, 0);
        Ear ben = new Ear(BEN, 0);
        store.say("one");
        hear(Kind.POSTED, 1);
        run();
        assertThat(ana.heard("message").get(0).getJsonObject("message").getString("id")).isEqualTo("key-1");
        assertThat(ben.heard("message").get(0).getJsonObject("message").containsKey("id")).isFalse();
    }

    @Test
    void showsWhatCameWithTheNewsUnlessSomethingIsMissingBeforeIt() {
        Ear ear = new Ear(BEN, 0);
        store.say("one");
        store.say("two");
        store.say("three");
        hearWithMessage(1);
        assertThat(ear.numbers()).containsExactly(1);
        assertThat(store.reads).as("nothing was read").isZero();
        hearWithMessage(3);
        assertThat(ear.numbers()).containsExactly(1, 2, 3);
        hearWithMessage(2);
        assertThat(ear.numbers()).containsExactly(1, 2, 3);
    }

    private void hearWithMessage(int number) {
        room.hear(new LiveNews(1, 7, Audience.EVERYBODY, Kind.POSTED, number, false, ANA, "Ana", store.messages.get(number - 1)));
        run();
    }

    @Test
    void sendsWhatChangedMeanwhileAndThenWhatChanges() {
        LongStream.rangeClosed(1, 5).forEach(n -> store.say("Number " + n));
        store.changes.addAll(List.of(1L, 4L, 1L));
        Ear back = new Ear(BEN, new Known(5, 1));
        assertThat(back.heard("subscribed").get(0).getInt("change")).isEqualTo(3);
        assertThat(back.heard("subscribed").get(0).getJsonArray("changed")).extracting(each -> each.asJsonObject().getInt("number")).containsExactly(4, 1);
        store.changes.add(2L);
        hear(Kind.CHANGED, 2);
        run();
        assertThat(back.heard("changed")).singleElement().satisfies(frame -> {
            assertThat(frame.getInt("change")).isEqualTo(4);
            assertThat(frame.getJsonObject("message").getInt("number")).isEqualTo(2);
        });
        store.changes.addAll(LongStream.rangeClosed(1, 200).mapToObj(n -> 1L).toList());
        assertThat(new Ear(BEN, new Known(5, 4)).heard("subscribed").get(0).getBoolean("reload")).isTrue();
        assertThat(new Ear(BEN, new Known(5, 999)).heard("subscribed").get(0).getBoolean("reload")).isTrue();
    }

    @Test
    void tellsOfMarksOnceAndOfTypingToTheOthers() {
        Ear ana = new Ear(ANA, 0);
        Ear ben = new Ear(BEN, 0);
        store.marks.add(new MarkView(false, BEN, "Ben", 1, 1));
        hear(Kind.MARKED, 1);
        hear(Kind.TYPING, 0);
        run();
        hear(Kind.MARKED, 1);
        run();
        assertThat(ana.heard("mark")).hasSize(1);
        assertThat(ana.heard("typing")).isEmpty();
        assertThat(ben.heard("typing")).hasSize(1);
    }

    @Test
    void tellsWhoKeepsTheirReadingToThemselvesOfNobodyElses() {
        store.manners.put(ANA, new MannersView(false, true));
        Ear ana = new Ear(ANA, 0);
        Ear ben = new Ear(BEN, 0);
        store.marks.add(new MarkView(false, ANA, "Ana", 1, 1, true));
        store.marks.add(new MarkView(false, BEN, "Ben", 1, 1));
        hear(Kind.MARKED, 1);
        run();
        assertThat(ana.heard("mark")).extracting(mark -> mark.getString("name")).as("her own, for her other devices").containsExactly("Ana");
        assertThat(ben.heard("mark")).extracting(mark -> mark.getString("name")).containsExactly("Ben");
    }

    @Test
    void tellsWhoIsThereUnlessTheyHideIt() {
        store.manners.put(9L, new MannersView(true, false));
        Ear ana = new Ear(ANA, 0);
        new Ear(9, 0);
        Ear ben = new Ear(BEN, 0);
        run();
        assertThat(names(ana)).containsExactly("Person 2", "Person 3");
        room.unsubscribe(ben.connection);
        room.tick();
        run();
        assertThat(names(ana)).as("maybe only loading the page anew").containsExactly("Person 2", "Person 3");
        room.tick();
        run();
        assertThat(names(ana)).containsExactly("Person 2");
    }

    private static List<String> names(Ear ear) {
        List<JsonObject> frames = ear.heard("present");
        return frames.get(frames.size() - 1).getJsonArray("people").stream().map(person -> person.asJsonObject().getString("name")).toList();
    }

    @Test
    void catchesUpWhenTheDatabaseIsBack() {
        Ear ear = new Ear(BEN, 0);
        store.say("one");
        store.away = new IllegalStateException("away");
        hear(Kind.POSTED, 1);
        run();
        assertThat(store.failures).isEqualTo(1);
        store.away = null;
        room.tick();
        run();
        assertThat(ear.numbers()).containsExactly(1);
        int reads = store.reads;
        room.tick();
        run();
        assertThat(store.reads).as("nothing is behind any more").isEqualTo(reads);
    }

    @Test
    void letsNobodyInWhoMayNot() {
        Ear nobody = new Ear(0, 0);
        store.say("one");
        hear(Kind.POSTED, 1);
        run();
        assertThat(nobody.line.frames).containsExactly("refused");
    }

    private static LiveGuest guest(long person) {
        return new LiveGuest(Actor.client(1, person, 3, Map.of()), Locale.ENGLISH, "Person " + person);
    }

    /** Asks by a request that waits. @return how often it was answered */
    private AtomicInteger ask(LiveGuest shown, long around) {
        AtomicInteger answers = new AtomicInteger();
        room.poll(refused -> { }, () -> {
            boolean news = room.around().number() != around;
            answers.addAndGet(news ? 1 : 0);
            return news;
        }, answers::incrementAndGet, shown);
        run();
        return answers;
    }

    @Test
    void whoAsksByRequestsIsThereAndHearsWhoElseIsAndWrites() {
        Ear ben = new Ear(BEN, 0);
        assertThat(ask(guest(ANA), 0)).as("she does not know of Ben").hasValue(1);
        assertThat(ben.heard("present")).last().satisfies(frame -> assertThat(frame.getJsonArray("people")).hasSize(2));
        AtomicInteger waiting = ask(guest(ANA), room.around().number());
        assertThat(waiting).hasValue(0);
        room.hear(new LiveNews(1, 7, Audience.EVERYBODY, Kind.TYPING, 0, false, BEN, "Ben", null));
        run();
        assertThat(waiting).hasValue(1);
        assertThat(LiveFrames.typing(room.around(), guest(ANA)).build()).singleElement().satisfies(writer ->
                assertThat(writer.asJsonObject().getString("name")).isEqualTo("Ben"));
        assertThat(LiveFrames.typing(room.around(), guest(BEN)).build()).as("he knows").isEmpty();

        AtomicInteger again = ask(guest(ANA), room.around().number());
        room.hide(new LiveGuest.Person(false, ANA));
        run();
        assertThat(again).hasValue(1);
        assertThat(ben.heard("present")).last().satisfies(frame -> assertThat(frame.getJsonArray("people")).hasSize(1));
        assertThat(ask(null, room.around().number())).as("hidden, she waits and nobody knows").hasValue(0);
        assertThat(room.around().here()).containsOnlyKeys(new LiveGuest.Person(false, BEN));
    }

    @Test
    void whoAsksAgainIsNotTakenForGoneAndARoomThatWasEmptyMeanwhileIsTheSame() {
        long alone = knownAfter(room);
        LiveRoom later = new LiveRoom(KEY, store, this.later::add);
        assertThat(knownAfter(later)).as("nothing has happened since").isEqualTo(alone);
        ask(guest(ANA), alone);
        room.tick();
        run();
        assertThat(room.around().number()).isEqualTo(alone);
    }

    private long knownAfter(LiveRoom one) {
        one.poll(refused -> { }, () -> true, () -> { }, guest(ANA));
        run();
        return one.around().number();
    }
}
