// One thread of a crew: keeps what it was given of the table, and takes pieces of work until none is left.
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './crew.ts';
import { CrewMember } from './crew-member.ts';

const member = new CrewMember();

// One message after the other: what a kit asks for may have to be loaded first.
let before = Promise.resolve();
parentPort?.on('message', (message: ToThread) => {
  before = before.then(() => take(message));
});

async function take(message: ToThread): Promise<void> {
  const reply = (answer: FromThread): void => parentPort?.postMessage(answer);
  try {
    if ('kit' in message) {
      await member.equip(message.kit);
      return;
    }
    const { question, pieces, next } = message;
    const answers: [number, unknown][] = [];
    for (;;) {
      const at = Atomics.add(next, 0, 1);
      if (at >= pieces.length) break;
      answers.push([at, member.run(pieces[at])]);
    }
    reply({ question, answers });
  } catch (error) {
    if ('kit' in message) throw error;
    reply({ question: message.question, failed: error instanceof Error ? error.message : String(error) });
  }
}
