/**
 * What people hear from the portal outside of it: mail today.
 *
 * <p>Decision: a mail is ordered in the transaction of the use case that causes it ({@code Mailing.queue}) and written as an
 * outbox message of lane {@code mail}; {@code MailDelivery} fills the template and hands it to the port {@code MailSender}.
 * Flats of a lower rank do not call this one: they tell an event whose address, name or token is {@code @Confidential}, and
 * an observer in {@code notification.control} (one class per flat, {@code StaffMails} for instance) turns it into an order in
 * the same transaction.
 *
 * <p>What is said in conversations is looked for by a round rather than told by an event, see {@code NoticeTelling}; how a mail about a sort
 * of thread is made says a {@code NoticeSource}. Answers come in by the port {@code MailIntake}. ADR 18 has the reasons.
 *
 * <p><b>Templates</b> are {@code mail/<feature>/<template>.properties} (English) and {@code …_es.properties}, UTF-8, named in
 * an order as {@code <feature>/<template>}. Keys:
 * <ul>
 * <li>{@code subject}, {@code preheader} (what an inbox shows behind the subject), {@code heading}: needed, one line each</li>
 * <li>{@code text.1}, {@code text.2} …: paragraphs, at least one, counted without a gap</li>
 * <li>{@code code}: a code to type, drawn large; optional</li>
 * <li>{@code button}: label of the one link; needs the value {@code url} in the order; optional</li>
 * <li>{@code reason}: why this mail came, one line at its foot: needed</li>
 * </ul>
 * Placeholders are <code>{name}</code>, filled with the order's value of that name; <code>{company}</code>, {@code {recipient}} and
 * {@code {portal}} (the portal's address) are always there. Texts are plain, without markup; whatever a value holds is escaped in
 * the HTML part and cannot break a header. An order that lacks a value, or names no template, is refused when it is queued.
 * {@code MailTemplatesTest} holds both languages to the same keys and placeholders.
 */
package org.plumbline.notification;
