// Days and hours as the page writes them, in the project's zone.

import { live } from './page.js';

const format = (options) => new Intl.DateTimeFormat(live.dataset.locale, { timeZone: live.dataset.zone, ...options });
const hours = format({ hour: 'numeric', minute: '2-digit' });
const days = format({ dateStyle: 'medium' });

export const hour = (at) => hours.format(new Date(at));
export const day = (at) => days.format(new Date(at));
