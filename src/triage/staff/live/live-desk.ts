/**
 * The live desk: every open page that asks to be told is told that what its member sees has changed, and nothing else. A notice from
 * the database only says that something somewhere may have: each page then asks again as its own member, whose session is looked at
 * anew each time, and an event goes out only when the mark of what that member sees is another. So a hidden thing gives no sign.
 * Rounds stand on a fixed beat, so that when an event leaves does not depend on what else happened just before it; and after a long round
 * they rest. Pages of a case do neither when somebody may perhaps read less: what the person took back leaves the screen now.
 */
import type { StaffLook } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import type { Notices, NoticeWord } from '../../../platform/db/notices.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { EventStream, Visit } from '../../../platform/web/index.ts';
import { nothingToSee, type Watched } from './watched.ts';

export interface Pace {
  /** Milliseconds of the beat on which rounds stand. */
  readonly beat: number;
  /** Milliseconds after which each page asks again although no notice came. */
  readonly recheck: number;
  /** Pages that ask at once: the rest of the connections are for people. */
  readonly atOnce: number;
}

export const usualPace: Pace = { beat: 250, recheck: 14_000, atOnce: 3 };

export interface LiveDesk {
  /** Tells this stream of changes to what it watches, from `mark` on, until it is closed. */
  watch(visit: Visit, watched: Watched, mark: string, stream: EventStream): void;
}

interface Watcher {
  readonly visit: Visit;
  readonly watched: Watched;
  readonly stream: EventStream;
  mark: string;
  /** The sign under which the mark was seen. */
  sign: string | undefined;
  /** How often it has asked. */
  turn: number;
  /** A notice came since it last asked. */
  due: boolean;
  /** When it asks again in any case, by the process's own clock. */
  recheckAt: number;
}

/** Makes the live desk of one staff site. It rests while no page is open. */
export function openLiveDesk(desk: Desk, notices: Notices, pace: Pace = usualPace): LiveDesk {
  const watchers = new Set<Watcher>();
  let unlisten: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let restUntil = 0;

  const atOnce = new Set<Watcher>();
  let hurrying = false;

  const noticed = (word: NoticeWord) => {
    for (const watcher of watchers) {
      watcher.due = true;
      if (word === 'rights' && watcher.watched.atOnce) atOnce.add(watcher);
    }
    void hurry();
  };
  /** Lets those ask that cannot wait; who is told again meanwhile asks again. */
  async function hurry(): Promise<void> {
    if (hurrying) return;
    hurrying = true;
    while (atOnce.size > 0) {
      const asking = [...atOnce].filter((each) => watchers.has(each));
      atOnce.clear();
      await round(asking);
    }
    hurrying = false;
  }
  /** A little early, and each at its own time: pages that once asked together do not go on asking together. */
  const nextRecheck = () => performance.now() + pace.recheck * (0.8 + Math.random() * 0.2);

  function onBeat(): void {
    const now = performance.now();
    timer = setTimeout(() => void beat(), pace.beat - (now % pace.beat)).unref();
  }

  async function beat(): Promise<void> {
    const began = performance.now();
    if (began >= restUntil) {
      await round([...watchers].filter((each) => each.due || began >= each.recheckAt));
      // As long again as it took, twice over: however many pages are open, two thirds of the time are for people.
      restUntil = performance.now() + 2 * (performance.now() - began);
    }
    if (watchers.size > 0) onBeat();
    else timer = undefined;
  }

  /** Lets these ask, one browser's pages together; what several members see alike is looked at once. */
  async function round(asking: readonly Watcher[]): Promise<void> {
    const marks = new Map<string, string>();
    const browsers = [...Map.groupBy(asking, ({ visit }) => visit.token).values()];
    const lane = async () => {
      for (let pages = browsers.shift(); pages !== undefined; pages = browsers.shift())
        await ask(pages, marks);
    };
    await Promise.all(Array.from({ length: pace.atOnce }, lane));
  }

  async function ask(pages: readonly Watcher[], marks: Map<string, string>): Promise<void> {
    const [first] = pages;
    if (first === undefined) return;
    try {
      await lookAs(desk, first.visit, async (look) => {
        for (const watcher of pages) await lookFor(watcher, look, marks);
      });
    } catch (fault) {
      const ended = fault instanceof Refusal && fault.code === 'not-signed-in';
      for (const watcher of pages) {
        if (ended) end(watcher);
        else watcher.recheckAt = nextRecheck();
      }
    }
  }

  /** Asks for the sign, and for the mark itself when the sign is another or it is time again. */
  async function lookFor(watcher: Watcher, look: StaffLook, marks: Map<string, string>): Promise<void> {
    watcher.due = false;
    watcher.turn += 1;
    const { turn } = watcher;
    const { watched } = watcher;
    const sign = await watched.sign(look);
    if (sign === watcher.sign && performance.now() < watcher.recheckAt) return;
    const alike = `${sign} ${watched.key}`;
    const mark = marks.get(alike) ?? (await watched.look(look));
    marks.set(alike, mark);
    // Asked anew meanwhile: that answer is the newer.
    if (turn !== watcher.turn) return;
    watcher.sign = sign;
    tell(watcher, mark);
  }

  function tell(watcher: Watcher, mark: string): void {
    watcher.recheckAt = nextRecheck();
    if (mark === watcher.mark) return;
    watcher.mark = mark;
    watcher.stream.send(mark === nothingToSee ? 'gone' : watcher.watched.event, mark);
  }

  function end(watcher: Watcher): void {
    watchers.delete(watcher);
    watcher.stream.send('session-ended');
    watcher.stream.close();
  }

  return {
    watch: (visit, watched, mark, stream) => {
      const watcher: Watcher = {
        ...{ visit, watched, stream, mark, sign: undefined, turn: 0 },
        ...{ due: true, recheckAt: 0 },
      };
      watchers.add(watcher);
      unlisten ??= notices.listen(noticed);
      stream.onClosed(() => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        unlisten?.();
        unlisten = undefined;
      });
      if (timer === undefined) onBeat();
    },
  };
}
