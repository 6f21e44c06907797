/** What the walk through every address is about: a report with something of each kind that hangs on one. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { asSignedIn } from '../audit/index.ts';
import { askForHit } from '../identities/index.ts';
import { easyCleaner, easyScanner, filesOf } from './files.ts';
import type { Partnership, Telling } from './partnership.ts';
import { note } from './sample-files.ts';

export interface Target {
  readonly id: string;
  readonly mention: string;
  readonly match: string;
  readonly request: string;
  readonly file: string;
}

/** Something that there is not. */
export const noTarget = (): Target => ({
  id: randomUUID(),
  mention: randomUUID(),
  match: randomUUID(),
  request: randomUUID(),
  file: randomUUID(),
});

/** Makes targets: each a report of its own that matches another, with a file, and that Halton has asked for. */
export async function targetsIn(given: Partnership): Promise<(telling: Telling) => Promise<Target>> {
  const { worker, staff, report } = given;
  const files = filesOf(given);
  const haltons = await given.member('duty-desk').of('halton-borough-council');
  let targets = 0;
  const idShape = z.object({ id: z.string() });
  const idOf = async (query: ReturnType<typeof sql>): Promise<string | undefined> =>
    (await worker.act({}, { act: 'report.assess' }, (act) => act.db.all(idShape, query)))[0]?.id;
  return async (telling) => {
    targets += 1;
    const whatSeen = `The number on the van was 07700 900${100 + targets}, call it.`;
    await report({ whatSeen, ...telling });
    const told = await report({ whatSeen, ...telling });
    const theirs = await report({ whatSeen, heldBy: 'halton-borough-council' });
    const holder = telling.heldBy ?? 'cheshire-police';
    await staff
      .act({ session: haltons.session }, { act: 'hit.ask' }, (act) =>
        askForHit(asSignedIn(act), {
          recordId: theirs.reportId,
          holder,
          purpose: 'same-person',
          basis: 'test',
          reason: 'Same number.',
        }),
      )
      .catch(() => undefined);
    const { reportId: id } = told;
    await files.attach(told, await files.keep(note()));
    await files.check({ scanner: easyScanner, cleaner: easyCleaner });
    const mention = await idOf(
      sql`select mention_id as id from identities.mentions where record_id = ${id} and source = 'narrative'`,
    );
    const match = await idOf(
      sql`select match_id as id from identities.matches where left_agency = right_agency and ${id} in (left_record, right_record)`,
    );
    const [asked] = await staff.act({ session: haltons.session }, { act: 'hit.open' }, (act) =>
      act.db.all(idShape, sql`select request_id as id from identities.requests where their_record = ${id}`),
    );
    const file = await idOf(sql`select file_id as id from files.files where record_id = ${id}`);
    return {
      ...noTarget(),
      id,
      ...(mention && { mention }),
      ...(match && { match }),
      ...(asked && { request: asked.id }),
      ...(file && { file }),
    };
  };
}
