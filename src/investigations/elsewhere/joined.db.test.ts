import { expect, test } from 'vitest';
import { openRecordKey } from '../../access/index.ts';
import { asSignedIn } from '../../audit/index.ts';
import { listKeptMentions } from '../../identities/index.ts';
import { joinByHand } from '../../identities/join-by-hand.ts';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, partIn, personFound } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');

const joined = { name: 'Wilhelmina Oakenshott', dateOfBirth: '1972-12-01' } as const;
const apart = { name: 'Ignatius Fernsby', dateOfBirth: '1988-06-15' } as const;
type Somebody = typeof joined | typeof apart;
const suspected = (person: Somebody) => {
  const found = personFound(person.name);
  return [
    { ...found, body: { ...found.body, born: person.dateOfBirth } },
    partIn(found.about, 'suspect'),
  ] as const;
};
const asks = /may be a possible victim, by something that stands outside this investigation/;

test('[D3 X10] a suspect whom people joined with somebody affected in a report is asked about, however unlike the two are told of; what joins them in a hidden report tells nothing', async () => {
  const at = async (heldBy: 'cheshire-police' | 'cheshire-east-council', person: Somebody) => {
    const desks = await given.member('duty-desk').of(heldBy);
    const seen = await given.report({
      people: [{ ...person, role: 'may-be-causing' }],
      ...{ heldBy, othersSee: heldBy === 'cheshire-police' ? 'sealed' : 'hidden' },
    });
    const called = `Nobody Knows Who ${person.dateOfBirth}`;
    const { reportId } = await given.report({
      people: [{ name: called, role: 'may-be-affected' }],
      ...{ heldBy, othersSee: 'sealed' },
    });
    const mentionOf = async (id: string) =>
      given.worker.act({}, { act: 'report.match-again' }, async (act) => {
        const key = await openRecordKey(act, id);
        return (await listKeptMentions(act, id, key)).find(({ mention }) => mention.kind === 'person');
      });
    const [mention, other] = [await mentionOf(seen.reportId), await mentionOf(reportId)];
    await given.staff.act(
      { session: desks.session },
      { act: 'match.join', record: { kind: 'report', id: reportId } },
      (act) =>
        joinByHand(asSignedIn(act), {
          mentionId: mention?.mentionId ?? '',
          otherMention: other?.mentionId ?? '',
          reason: 'The same scar.',
        }),
    );
    return reportId;
  };
  const id = await begin(kirsty, { handedIn: [...suspected(joined), ...suspected(apart)] });
  const page = () => desk.as(kirsty).open(`/investigations/${id}`);
  await given.workerHears();
  const said = await at('cheshire-police', joined);
  expect((await page()).text).not.toMatch(asks);
  await given.workerHears();
  await at('cheshire-east-council', apart);
  await given.workerHears();
  const { text, html } = await page();
  expect(text.match(new RegExp(asks, 'g'))).toHaveLength(1);
  expect(html).toContain(`/reports/${said}`);
});
