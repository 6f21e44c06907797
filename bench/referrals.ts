/** How long a pack takes and how large it is, and what the national form asks for by hand, for each route. */

import { type QuestionSet, questionSetOn, type Route, routes } from '../src/referrals/index.ts';
import { buildPack } from '../src/referrals/pack/build-pack.ts';
import { type MadePack, zipOf } from '../src/referrals/pack/make-pack.ts';
import { drawPack } from '../src/referrals/pack/pdf/draw-pack.ts';
import { checkReferral } from '../src/referrals/quality/check-referral.ts';
import { toCheckOf } from '../src/referrals/quality/to-check.ts';
import { everyBranch } from '../src/testing/every-branch.ts';
import { inventedAccounts } from '../src/testing/specimen-referrals.ts';

export const name = 'referrals';

const account = inventedAccounts.find(({ quality }) => quality === 'best')?.text ?? '';

/** A referral on the first branch of a route, whose long answers are as long as a good account. */
function referralOn(set: QuestionSet, route: Route) {
  const filled = everyBranch(set).find((each) => each.name === route);
  if (filled === undefined) throw new Error(`no referral on ${route}`);
  const told = new Set([
    'how-it-started',
    'what-they-had-to-do',
    'treatment',
    'how-they-left',
    'indicators-details',
  ]);
  return new Map(
    [...filled.answers].map(([id, answer]) =>
      told.has(id)
        ? ([id, { said: { kind: 'value', value: account } as const }] as const)
        : ([id, answer] as const),
    ),
  );
}

/** The best of several, in milliseconds of the clock and of computing. */
async function best<T>(
  runs: number,
  work: () => Promise<T> | T,
): Promise<{ wallMs: number; cpuMs: number; of: T }> {
  const all: { wallMs: number; cpuMs: number; of: T }[] = [];
  for (let run = 0; run < runs; run++) {
    const cpu = process.cpuUsage();
    const began = performance.now();
    const of = await work();
    const used = process.cpuUsage(cpu);
    all.push({
      wallMs: Math.round(performance.now() - began),
      cpuMs: Math.round((used.user + used.system) / 1000),
      of,
    });
  }
  const [first] = all.toSorted((a, b) => a.cpuMs - b.cpuMs);
  if (first === undefined) throw new Error('no run');
  return first;
}

async function zipSize(made: MadePack): Promise<number> {
  let size = 0;
  for await (const chunk of zipOf(made)) if (chunk instanceof Uint8Array) size += chunk.byteLength;
  return size;
}

async function figuresOf(set: QuestionSet, route: Route, runs: number): Promise<object> {
  const answers = referralOn(set, route);
  const built = await best(runs, () =>
    buildPack({
      reference: 'NR-BENCH2',
      set,
      answers,
      files: [],
      settled: [],
      madeAt: new Date('2026-11-28T10:00:00Z'),
    }),
  );
  const pack = built.of;
  const drawn = await best(runs, () => drawPack(pack));
  const json = Buffer.from(JSON.stringify(pack));
  const part = (called: string, bytes: Uint8Array) => ({
    name: called,
    async *body() {
      yield bytes;
    },
  });
  const zip = await zipSize({
    pack,
    evidence: [],
    parts: [part('pack.pdf', drawn.of), part('answers.json', json)],
  });
  const checked = await best(runs, () => checkReferral(toCheckOf(set, answers, '2026-11-28')));
  const given = pack.entries.filter(({ enter }) => enter.length > 0);
  return {
    nationalForm: {
      pages: new Set(pack.entries.map(({ page }) => page)).size,
      questions: pack.entries.length,
      typedFields: given.filter(({ typed }) => typed).length,
      choices: given.filter(({ typed }) => !typed).length,
      lettersTyped: given
        .filter(({ typed }) => typed)
        .reduce((sum, { enter }) => sum + enter.join('').length, 0),
    },
    fromThePack: { fieldsTyped: 0, pressesOfCopy: given.filter(({ typed }) => typed).length },
    build: { wallMs: built.wallMs, cpuMs: built.cpuMs },
    pdf: {
      wallMs: drawn.wallMs,
      cpuMs: drawn.cpuMs,
      bytes: drawn.of.byteLength,
      sheets: drawn.of.toString('latin1').split('/Type /Page\n').length - 1,
    },
    zipBytes: zip,
    qualityChecks: { wallMs: checked.wallMs, cpuMs: checked.cpuMs },
  };
}

/** Packs of all routes, without a database: what making one costs a page of the staff site. */
export async function run({ full }: { full: boolean }): Promise<object> {
  const set = questionSetOn('2026-11-28');
  const found: Record<string, object> = {};
  for (const route of routes) found[route] = await figuresOf(set, route, full ? 10 : 3);
  return { form: set.version, routes: found };
}
