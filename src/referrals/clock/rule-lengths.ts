/** How lengths and sources of rules are written down. */
import type { Length } from './clock-rule.ts';

export const days = (count: number): Length => ({ count, unit: 'days' });
export const workingDays = (count: number): Length => ({ count, unit: 'working-days' });
export const months = (count: number): Length => ({ count, unit: 'months' });

export const known = 'General knowledge; no text of the time was found';
export const ours = 'This service’s own proposal; no guidance sets it';
