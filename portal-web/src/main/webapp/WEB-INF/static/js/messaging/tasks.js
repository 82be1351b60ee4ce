// One tap makes a task of a message and leads to it. Where that fails the page of the message does the same by its form.

import { project } from './drawing.js';

/** @param places where requests go and where tasks are */
export async function makeTask(link, { rooms, task }) {
  const { audience, number } = link.closest('.say').dataset;
  const answer = await fetch(`${rooms}/${project}/${audience.toLowerCase()}/messages/${number}/task`,
    { method: 'PUT', body: '{}', redirect: 'error', headers: { 'Content-Type': 'application/json' } }).catch(() => null);
  const made = answer?.ok ? await answer.json().catch(() => null) : null;
  location.href = made ? `${task}?id=${made.task}` : link.href;
}
