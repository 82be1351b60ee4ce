package org.plumbline.proposal.boundary;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.document.entity.StoredFile;
import org.plumbline.messaging.boundary.AttachmentView;
import org.plumbline.messaging.control.MessageThreads;
import org.plumbline.messaging.control.MessageThreads.Said;
import org.plumbline.messaging.entity.Message;
import org.plumbline.messaging.entity.MessageThread;
import org.plumbline.messaging.entity.ThreadState;
import org.plumbline.proposal.control.ClientDesk;
import org.plumbline.proposal.control.ClientDesk.OnDesk;
import org.plumbline.proposal.control.LineNames;
import org.plumbline.proposal.control.LineNames.Known;
import org.plumbline.proposal.control.LineReaders;
import org.plumbline.proposal.control.ProposalDesk;
import org.plumbline.proposal.control.Questions;
import org.plumbline.proposal.entity.Proposal;
import org.plumbline.proposal.entity.ProposalStatus;
import org.plumbline.proposal.entity.QuestionAnswered;
import org.plumbline.proposal.entity.QuestionAsked;
import org.plumbline.proposal.entity.QuestionReopened;
import org.plumbline.proposal.entity.QuestionWaived;
import org.plumbline.proposal.entity.RemarkMade;
import org.plumbline.security.Action;
import org.plumbline.security.Permit;
import org.plumbline.shared.Actor;
import org.plumbline.shared.ConflictException;
import org.plumbline.shared.DomainEvent;
import org.plumbline.shared.NotFoundException;

/**
 * Questions on the lines of a proposal. While one is open nobody can accept; it is open until staff answer or whoever asked waives it,
 * and both stay on record; whoever asked opens it again by asking on, or by taking back that they let it go. Who can't see a line can't see or ask questions on it. When a line is dropped or hidden afterwards, whoever
 * asked about it keeps the question by its words, without the line's name: what holds up the deciding can be read and let go.
 */
@Stateless
public class QuestionService {

    @Inject
    private ClientDesk clients;

    @Inject
    private ProposalDesk staff;

    @Inject
    private LineNames lines;

    @Inject
    private MessageThreads threads;

    @Inject
    private LineReaders readers;

    @Inject
    private Questions questions;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What was asked, as far as the caller can see it, oldest first. It counts as read when {@link #seen} says so, or they say something there.
     *
     * @param lineKey of the line asked about, 0 for all
     * @throws NotFoundException when the caller can't see the line
     */
    @Permit(Action.PROPOSAL_READ)
    public QuestionSheet asked(long id, long lineKey) {
        OnDesk found = clients.find(id, Action.PROPOSAL_READ);
        Known known = known(found);
        long viewer = clients.actor().personId();
        Predicate<MessageThread> wanted = thread -> lineKey == 0
                ? known.isSeen(thread.getSubjectPart()) || thread.isAskedBy(viewer)
                : lineKey == thread.getSubjectPart();
        String name = lineKey == 0 ? null : known.name(lineKey).orElseThrow(NotFoundException::new);
        Proposal proposal = found.proposal();
        return new QuestionSheet(id, proposal.companyId(), proposal.projectId(), proposal.number().toString(), proposal.getTitle(),
                found.project().getTimeZone(), isOpen(proposal), name, views(id, known, wanted, clients.actor()));
    }

    /** Everything that was asked about a proposal, for staff: what waits for an answer first, oldest first. */
    @Permit(Action.PROPOSAL_VIEW)
    public QuestionSheet answering(long id) {
        Proposal proposal = staff.find(id, Action.PROPOSAL_VIEW);
        List<QuestionView> asked = proposal.getSentRevision() == 0 ? List.of() : views(id, lines.all(proposal), thread -> true, staff.actor());
        return new QuestionSheet(id, proposal.companyId(), proposal.projectId(), proposal.number().toString(), proposal.getTitle(),
                staff.zone(proposal), isOpen(proposal), null, asked.stream().sorted(Comparator.comparing(question -> !question.isOpen())).toList());
    }

    /** Some messages were before the caller's eyes, and what was said in their threads before. Of what they can't see nothing is noted. */
    @Permit(Action.PROPOSAL_READ)
    public void seen(long id, Collection<Long> messageIds) {
        OnDesk found = clients.find(id, Action.PROPOSAL_READ);
        Known known = known(found);
        long viewer = clients.actor().personId();
        questions.readAsFarAs(clients.actor(), found.proposal(), thread -> known.isSeen(thread.getSubjectPart()) || thread.isAskedBy(viewer), messageIds);
    }

    /** The same for staff. */
    @Permit(Action.PROPOSAL_VIEW)
    public void seenByStaff(long id, Collection<Long> messageIds) {
        questions.readAsFarAs(staff.actor(), staff.find(id, Action.PROPOSAL_VIEW), thread -> true, messageIds);
    }

    /** How many questions on a proposal wait for staff. */
    @Permit(Action.PROPOSAL_VIEW)
    public long waiting(long id) {
        return questions.open(staff.find(id, Action.PROPOSAL_VIEW));
    }

    /**
     * Asks about a line, or the proposal as a whole. Whoever has asked about it before goes on with that.
     *
     * @param lineKey {@link LineNames#WHOLE} for no line
     * @param content 1 to 4,000 characters
     * @param files   ids of files the caller has sent, for whoever sees the question; at most ten, and with them {@code content} may be empty
     * @throws ConflictException when the proposal is no longer open
     * @throws org.plumbline.shared.RejectedInputException at {@code content} or {@code files}
     */
    @Permit(Action.PROPOSAL_READ)
    public void ask(long id, long lineKey, String content, List<Long> files) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_READ);
        found.proposal().demandOpen(found.revision().getNumber());
        if (!known(found).isSeen(lineKey)) {
            throw new NotFoundException();
        }
        MessageThread thread = threads.ownForChange(Questions.KIND, id, lineKey, clients.actor().personId())
                .orElseGet(() -> threads.open(new MessageThread(found.proposal(), Questions.KIND, id, lineKey, clients.actor())));
        questions.say(thread, clients.actor(), content, files);
        events.fire(new QuestionAsked(clients.actor(), thread.companyId(), thread.projectId(), id, lineKey, thread.getId(), thread.personId()));
    }

    /** Lets a question of one's own go. @throws ConflictException when it was answered meanwhile */
    @Permit(Action.PROPOSAL_READ)
    public void waive(long id, long threadId) {
        clients.findForChange(id, Action.PROPOSAL_READ);
        MessageThread thread = own(id, threadId);
        thread.waive(Instant.now());
        events.fire(new QuestionWaived(clients.actor(), thread.companyId(), thread.projectId(), id, thread.getSubjectPart(), threadId,
                thread.personId()));
    }

    /**
     * Takes up a question of one's own that one has let go. What was answered is asked on in words, which the office is told of.
     *
     * @throws ConflictException when it was answered meanwhile, or the proposal is no longer open
     */
    @Permit(Action.PROPOSAL_READ)
    public void reopen(long id, long threadId) {
        OnDesk found = clients.findForChange(id, Action.PROPOSAL_READ);
        found.proposal().demandOpen(found.revision().getNumber());
        MessageThread thread = own(id, threadId);
        thread.reopen(Instant.now());
        events.fire(new QuestionReopened(clients.actor(), thread.companyId(), thread.projectId(), id, thread.getSubjectPart(), threadId,
                thread.personId()));
    }

    /** Answers, or goes on where staff began, to everybody who can see the line. @param files as for {@link #ask}. @throws org.plumbline.shared.RejectedInputException as there */
    @Permit(Action.PROPOSAL_EDIT)
    public void answer(long id, long threadId, String content, List<Long> files) {
        Proposal proposal = staff.findForChange(id, Action.PROPOSAL_EDIT);
        MessageThread thread = thread(id, threadId);
        questions.say(thread, staff.actor(), content, files);
        long line = thread.getSubjectPart();
        if (thread.isQuestion()) {
            events.fire(new QuestionAnswered(staff.actor(), thread.companyId(), thread.projectId(), id, line, threadId, thread.personId()));
        } else {
            questions.follow(thread, readers.of(proposal, line));
            events.fire(new RemarkMade(staff.actor(), thread.companyId(), thread.projectId(), id, line, threadId));
        }
    }

    private MessageThread own(long id, long threadId) {
        MessageThread thread = thread(id, threadId);
        if (!thread.isAskedBy(clients.actor().personId())) {
            throw new NotFoundException();
        }
        return thread;
    }

    private MessageThread thread(long id, long threadId) {
        return threads.forChange(Questions.KIND, id, threadId).orElseThrow(NotFoundException::new);
    }

    private Known known(OnDesk found) {
        return lines.seenBy(found, clients.actor().personId(), clients.actor().participations().get(found.project().getId()));
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.getStatus() == ProposalStatus.SENT;
    }

    private List<QuestionView> views(long id, Known known, Predicate<MessageThread> wanted, Actor reader) {
        long viewer = reader.isClient() ? reader.personId() : 0;
        Map<MessageThread, List<Message>> said = threads.about(Questions.KIND, id, Questions.MOST_SHOWN).stream()
                .filter(each -> wanted.test(each.thread()))
                .collect(Collectors.groupingBy(Said::thread, LinkedHashMap::new, Collectors.mapping(Said::message, Collectors.toList())));
        Map<Long, Long> readUpTo = questions.readUpTo(reader, said.keySet());
        Map<Long, List<StoredFile>> files = questions.files(said.values().stream().flatMap(List::stream).toList());
        return said.entrySet().stream().map(entry -> {
            long read = readUpTo.getOrDefault(entry.getKey().getId(), 0L);
            long unread = entry.getValue().stream().filter(message -> message.getNumber() > read && !message.isBy(reader)).count();
            List<QuestionView.Words> words = entry.getValue().stream().map(message -> words(message, files.getOrDefault(message.getId(), List.of()))).toList();
            return view(entry.getKey(), words, known, viewer, unread);
        }).toList();
    }

    private static QuestionView view(MessageThread thread, List<QuestionView.Words> words, Known known, long viewer, long unread) {
        return new QuestionView(thread.getId(), thread.getSubjectPart(), known.name(thread.getSubjectPart()).orElse(null), thread.getState(),
                thread.isOpen() && thread.isAskedBy(viewer), thread.getState() == ThreadState.WAIVED && thread.isAskedBy(viewer), unread, words);
    }

    private static QuestionView.Words words(Message message, List<StoredFile> files) {
        return new QuestionView.Words(message.getId(), message.getAuthorName(), message.isByStaff(), message.getContent(), message.getSentAt(),
                files.stream().map(AttachmentView::of).toList());
    }
}
