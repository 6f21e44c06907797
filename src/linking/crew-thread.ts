// One thread of a crew: keeps what it was given of the table and does pieces of work on it.
import { parentPort } from 'node:worker_threads';
import { TableMember } from '../matching/index.ts';
import type { FromThread, ToThread } from './crew.ts';

const member = new TableMember();

parentPort?.on('message', (message: ToThread) => {
  const reply = (answer: FromThread): void => parentPort?.postMessage(answer);
  try {
    if ('kit' in message) {
      member.equip(message.kit as Parameters<typeof member.equip>[0]);
      reply({ answer: undefined });
    } else {
      reply({ answer: member.run(message.piece as Parameters<typeof member.run>[0]) });
    }
  } catch (error) {
    reply({ failed: error instanceof Error ? error.message : String(error) });
  }
});
