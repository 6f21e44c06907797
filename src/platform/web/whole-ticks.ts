/** Answers that leave at whole ticks, so that a row more or less among what was looked through is not told by their time. */
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. A row that is looked at and not shown takes hundredths of one; an answer waits half a tick in the mean. */
const tick = 25;

/**
 * Does this work and gives what it gives, or its fault, at the next whole tick after it began. For a search through what others hold: what is not
 * open to whoever asks is found by the index like all else, before rights turn it away.
 */
export async function atWholeTick<Given>(work: () => Promise<Given>): Promise<Given> {
  const began = performance.now();
  try {
    return await work();
  } finally {
    // Timers know whole milliseconds alone, and would cut off the rest.
    await wait(Math.ceil(tick - ((performance.now() - began) % tick)));
  }
}
