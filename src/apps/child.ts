import { z } from 'zod';
import type { Settings } from '../platform/config.ts';

/** The parts of the service that run as processes of their own. */
export const parts = ['public', 'staff', 'worker'] as const;
export type Part = (typeof parts)[number];

/** What a part is told when it is started; nothing of it stands in an environment or on a command line. */
export interface Briefing {
  readonly part: Part;
  readonly settings: Settings;
  readonly practice: boolean;
  /** Only the part's own doors: the public site never learns the staff site's secret, and none learns the owner's. */
  readonly doors: {
    readonly public?: string;
    readonly staff?: string;
    readonly worker?: string;
    readonly jobs?: string;
  };
}

/** A part's hold on the process that started it. */
export interface Child extends Briefing {
  /** The address of one of the part's doors; a fault when the part does not have it. */
  door(name: keyof Briefing['doors']): string;
  /** Tells that requests are answered or jobs are taken. */
  ready(): void;
  /** What to do before the process ends: stop taking work, finish what is in hand. Six seconds at most. */
  onStop(work: () => Promise<void>): void;
  /** Ends the process for something only the operator can put right; it is not started again. */
  refuse(message: string): never;
}

/** The exit code of a part that would fail again at once (EX_CONFIG of sysexits.h). */
export const refusedToStart = 78;

/** Messages between the supervisor and its children. */
export const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('brief'), briefing: z.custom<Briefing>((value) => typeof value === 'object') }),
  z.object({ kind: z.literal('stop') }),
  z.object({ kind: z.literal('ready') }),
]);

const patience = 6_000;

/**
 * Takes up the briefing of the supervisor. The process ends when the supervisor asks, when it is gone however it went
 * (the channel closes), and on SIGTERM. Ctrl-C reaches every process of the terminal, so here it is left to the supervisor.
 */
export async function becomeChild(): Promise<Child> {
  const send = process.send?.bind(process);
  if (send === undefined) {
    process.stderr.write(
      'This part is started by npm start, or alone by npm start -- public, staff or worker.\n',
    );
    process.exit(refusedToStart);
  }
  const works: (() => Promise<void>)[] = [];
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    Promise.allSettled(works.map((work) => work())).then(
      (ends) => process.exit(ends.some((end) => end.status === 'rejected') ? 1 : 0),
      () => process.exit(1),
    );
  };
  const briefing = await new Promise<Briefing>((resolve) => {
    process.on('message', (raw) => {
      const heard = message.safeParse(raw).data;
      if (heard?.kind === 'brief') resolve(heard.briefing);
      if (heard?.kind === 'stop') stop();
    });
    process.on('disconnect', stop);
    process.on('SIGTERM', stop);
    process.on('SIGINT', () => undefined);
  });
  return {
    ...briefing,
    door: (name) => {
      const url = briefing.doors[name];
      if (url === undefined) throw new Error(`${briefing.part} has no door called ${name}`);
      return url;
    },
    ready: () => void send({ kind: 'ready' }),
    onStop: (work) => void works.push(work),
    refuse: (words) => {
      process.stderr.write(`${words}\n`);
      process.exit(refusedToStart);
    },
  };
}
