import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeFile } from '../../../files/index.ts';
import { closedAs } from '../../../testing/closing.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { testFileStore } from '../../../testing/file-store.ts';
import {
  enquiryInto,
  factOf,
  investigatingIn,
  itemTaken,
  movedTo,
  outlineOf,
  partIn,
  personFound,
} from '../../../testing/investigating.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { rowsOfWord } from '../../../testing/word-text.ts';
import { addItemFiles } from '../../evidence/add-item-files.ts';
import { judgeMaterials } from '../../evidence/judge-materials.ts';
import { readChronology } from '../../evidence/read-chronology.ts';
import { readSchedule } from '../../evidence/read-schedule.ts';
import type { Written } from '../../investigation/entry.ts';
import { uses } from '../../investigation/evidence-bodies.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

/** One step of somebody's work: what is written, about which of what there is, and anew where it is written again. */
const step = fc.record({
  does: fc.constantFrom(
    'item',
    'fact',
    'person',
    'line',
    'decision',
    'again',
    'again',
    'turn',
    'move',
    'document',
    'judge',
    'judge' as const,
  ),
  which: fc.nat(),
  use: fc.constantFrom(...uses),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What papers have to say of one wording of one thing: by which words it is known on them, and what its words tell of. */
interface Known {
  readonly key: string;
  words: string;
  readonly tellsOf: readonly string[];
  /** What was decided about this wording. */
  use?: string | undefined;
  readonly earlier?: true;
}

/** Writes and decides step by step, and notes beside it what must come of that. */
async function work(id: string, steps: readonly Step[]) {
  const [known, moved, earlier] = [[] as Known[], [] as Known[], [] as Known[]];
  // The last decision about each thing, whatever its words were then.
  const uses = new Map<string, string>();
  const facts = new Map<string, string[]>();
  const put = async (written: Written, words: string, tellsOf: string[] = []) => {
    await write(kirsty, id, written);
    known.push({ key: `${written.kind}:${written.about}`, words, tellsOf });
  };
  /** Closes it or opens it again: each is a line of the chronology, also once another stands. */
  const turn = async (state: 'closed' | 'open', words: string) => {
    const body = { ...closedAs('disrupted', '2026-11-04').body, state, why: words };
    await write(kirsty, id, { kind: 'standing', about: '', body });
    const was = oneOf('standing', 0);
    if (was === undefined) known.push({ key: 'standing:', words, tellsOf: [] });
    else {
      earlier.push({ ...was, earlier: true });
      was.words = words;
      was.use = undefined;
    }
  };
  const oneOf = (kind: string, which: number) => {
    const all = known.filter(({ key }) => key.startsWith(`${kind}:`));
    return all.length === 0 ? undefined : all[which % all.length];
  };
  for (const [at, { does, which, use }] of steps.entries()) {
    const words = `Words ${at} of it`;
    const [item, person] = [oneOf('item', which), oneOf('person', which)];
    const aboutOf = (one: Known) => one.key.slice(one.key.indexOf(':') + 1);
    if (does === 'item') await put(itemTaken(words), words);
    if (does === 'line') await put(enquiryInto(words), words);
    if (does === 'decision')
      await put(
        { kind: 'decision', about: randomUUID(), body: { decided: words, why: 'So.', on: '2026-11-02' } },
        words,
      );
    if (does === 'fact') {
      const of = person === undefined ? [] : [person];
      const fact = factOf(words, '2026-10-01', of.map(aboutOf));
      facts.set(`fact:${fact.about}`, of.map(aboutOf));
      await put(
        fact,
        words,
        of.map(({ key }) => key),
      );
    }
    if (does === 'person') {
      const found = personFound(words);
      await put(found, words);
      await put(partIn(found.about, 'witness'), `${words} is witness`, [`person:${found.about}`]);
    }
    const again = oneOf(use === 'used' ? 'line' : 'fact', which);
    if (does === 'again' && again !== undefined) {
      const about = aboutOf(again);
      const anew = again.key.startsWith('line')
        ? enquiryInto(words)
        : factOf(words, '2026-10-02', facts.get(again.key));
      await write(kirsty, id, { ...anew, about });
      earlier.push({ ...again, earlier: true });
      again.words = words;
      again.use = undefined;
    }
    if (does === 'turn') {
      await turn('closed', `${words} closed`);
      await turn('open', `${words} opened`);
    }
    if (does === 'move' && item !== undefined) {
      await write(kirsty, id, movedTo(aboutOf(item), words, 'The store'));
      moved.push({ key: '', words, tellsOf: [item.key] });
    }
    if (does === 'document' && item !== undefined) {
      const bytes = async function* () {
        yield Buffer.from(words);
      };
      const taken = await takeFile(
        { store, keep: (keeping) => given.staff.keep({ session: kirsty.session }, keeping) },
        { field: 'files', name: `${words}.txt`, saysType: 'text/plain', bytes: bytes() },
      );
      if (taken.kind !== 'kept') throw new Error('the file was not taken');
      await as(kirsty, 'file.attach', id, (act) => addItemFiles(act, id, aboutOf(item), [taken.file]));
      const { entry } =
        (await read(id)).materials.find(
          ({ entry }) => entry.kind === 'item-file' && entry.body.name === `${words}.txt`,
        ) ?? {};
      known.push({
        key: `item-file:${entry?.kind === 'item-file' ? entry.body.file : ''}`,
        words: `${words}.txt`,
        tellsOf: [item.key],
      });
    }
    const all = [...known, ...earlier];
    const judged = all[which % Math.max(1, all.length)];
    if (does === 'judge' && judged !== undefined) {
      const body = { use, assists: 'no', why: 'So.', on: '2026-11-03' } as const;
      // An earlier wording is decided about by itself.
      const keys = judged.earlier ? await keysOf(id, judged.words) : [judged.key];
      await as(kirsty, 'investigation.write', id, (act) => judgeMaterials(act, id, keys, body, 1e9));
      judged.use = use;
      if (!judged.earlier) uses.set(judged.key, use);
    }
  }
  const isApart = ({ key, tellsOf, use }: Known) =>
    use === 'sensitive' || [key, ...tellsOf].some((each) => uses.get(each) === 'sensitive');
  return { known: [...known, ...earlier], moved, isApart };
}

const store = testFileStore(given.keysDir);

/** What the reading layer gives of it. */
const read = (id: string) =>
  as(kirsty, 'investigation.open', id, async (act) => {
    const opened = await openInvestigation(act, id);
    const schedule = await readSchedule(act, opened);
    return { materials: Object.values(schedule).flat(), chronology: await readChronology(act, opened) };
  });

/** The key of what is known by these words. */
const keysOf = async (id: string, words: string): Promise<string[]> =>
  (await read(id)).materials.flatMap(({ key, entry: { body } }) =>
    Object.values(body).includes(words) ? [key] : [],
  );

/** The cells of a document's column, without its heads. */
async function column(url: string, at: number, head: string): Promise<string[]> {
  const answer = await desk.site.inject({ url, headers: { cookie: `plainsight-staff=${kirsty.session}` } });
  return rowsOfWord(answer.rawPayload).flatMap((cells) => (cells[at] === head ? [] : (cells[at] ?? [])));
}

test('[D8] [D9] whatever is written and decided, everything and every earlier wording stands on the papers exactly once, and every fact and every closing in the chronology, as they are read and as they are given out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 14, maxLength: 14 }), async (steps) => {
      const id = await begin(kirsty, { handedIn: [outlineOf('Hazel')] });
      const { known, moved, isApart } = await work(id, steps);
      const all: Known[] = [
        { key: 'outline:', words: outlineOf('Hazel').body.about ?? '', tellsOf: [] },
        ...known,
      ];
      const { materials, chronology } = await read(id);
      const sorted = (words: readonly string[]) => words.toSorted();
      const things = materials.map(({ key }) => key.replace(/@\d+$/, ''));
      expect(sorted(things)).toEqual(sorted(all.map(({ key }) => key)));
      const paper = (which: string) =>
        column(`/investigations/${id}/disclosure/word?which=${which}`, 2, 'What it is');
      // What has a source says what kind of knowledge it is.
      const said = ({ key, words }: Known) => (/^(fact|person|part):/.test(key) ? `${words} · Fact` : words);
      const on = (wanted: (one: Known) => boolean) => sorted(all.filter(wanted).map(said));
      const isDecided = ({ use }: Known) => use !== undefined;
      expect(sorted(await paper('schedule'))).toEqual(on((one) => isDecided(one) && !isApart(one)));
      expect(sorted(await paper('sensitive'))).toEqual(on((one) => isDecided(one) && isApart(one)));
      expect(sorted(await paper('undecided'))).toEqual(on((one) => !isDecided(one)));

      const told = [...known.filter(({ key }) => /^(fact|item|decision|standing):/.test(key)), ...moved];
      expect(chronology.rows).toHaveLength(told.length);
      const lines = (which: string) =>
        column(`/investigations/${id}/chronology/word?which=${which}`, 1, 'What');
      // A line says more than the words by which we know it.
      const byWords = (found: readonly string[]) =>
        sorted(found.map((line) => told.find(({ words }) => line.includes(words))?.words ?? line));
      // An earlier wording that nobody has decided about is on no paper with the rest.
      const onApart = (one: Known) =>
        isApart(one) || (one.earlier === true && !isDecided(one) && !one.key.startsWith('standing'));
      const toldOn = (apart: boolean) =>
        sorted(told.filter((one) => onApart(one) === apart).map(({ words }) => words));
      expect(byWords(await lines('rest'))).toEqual(toldOn(false));
      // Whom a line is about stands there by what they are, but for what is sensitive of that.
      const partOf = (person: string) =>
        all.find(({ key, tellsOf }) => key.startsWith('part:') && tellsOf.includes(person));
      const whomOf = ({ tellsOf: [person = ''] }: Known) => {
        const [name, part] = [all.find(({ key }) => key === person)?.words, partOf(person)];
        return part === undefined || isApart(part) ? name : `${name} (witness)`;
      };
      const about = told.filter((one) => !onApart(one) && /^fact:/.test(one.key) && one.tellsOf.length > 0);
      expect(
        sorted(
          (await column(`/investigations/${id}/chronology/word?which=rest`, 2, 'About whom')).filter(Boolean),
        ),
      ).toEqual(sorted(about.map((one) => whomOf(one) ?? '')));
      expect(byWords(await lines('sensitive'))).toEqual(toldOn(true));
    }),
    { numRuns: 6 },
  );
  expect(desk.faults).toEqual([]);
}, 60_000);
