package org.plumbline.messaging.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.Owned;
import org.plumbline.shared.StaffRole;

class MessageThreadTest {

    private static final Owned PROJECT = Owned.byProject(1, 7);
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Actor STAFF = Actor.staff(1, 5, 0, StaffRole.OWNER);
    /** Nothing says that nobody of the company has the same id. */
    private static final Actor CLIENT = Actor.client(1, 5, 0, Map.of());

    @Test
    void aQuestionWaitsUntilItIsAnsweredOrLetGo() {
        MessageThread question = new MessageThread(PROJECT, "DOOR", 3, 0, CLIENT);
        question.say(CLIENT, "Ana", "Which door?", NOW);
        assertThat(question.isOpen()).isTrue();
        assertThat(question.isAskedBy(5)).isTrue();
        question.waive(NOW);
        question.reopen(NOW);
        question.say(STAFF, "Maria", "The green one.", NOW);
        assertThat(question.getState()).isEqualTo(ThreadState.ANSWERED);
        question.say(CLIENT, "Ana", "And the wall?", NOW);
        assertThat(question.isOpen()).isTrue();
    }

    @Test
    void whatStaffBeginAsksNothingWhoeverGoesOn() {
        MessageThread begun = MessageThread.begun(PROJECT, "DOOR", 3, 0, STAFF);
        begun.say(STAFF, "Maria", "The door is here.", NOW);
        begun.say(CLIENT, "Ana", "Good?", NOW);
        assertThat(begun.getState()).isEqualTo(ThreadState.SAID);
        assertThat(begun.isOpen()).isFalse();
        assertThat(begun.isAskedBy(5)).as("it was somebody of the company with that id").isFalse();
        assertThatThrownBy(() -> begun.waive(NOW)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> begun.reopen(NOW)).isInstanceOf(ConflictException.class);
    }
}
