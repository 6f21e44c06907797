import { expect, test } from 'vitest';
import type { ActName } from '../../audit/index.ts';
import { conferringIn } from '../conferring.ts';
import { freshDatabase } from '../database.ts';
import { partnershipIn } from '../partnership.ts';
import { referringIn, value } from '../referring.ts';
import { servingIn } from '../serving.ts';
import { staffSiteOver } from '../staff-site.ts';
import { personToRefer, supportingIn } from '../supporting.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const [halton, nhs, police] = ['halton-borough-council', 'nhs-safeguarding-team', 'cheshire-police'] as const;
const warrington = 'warrington-borough-council';
const thandiwe = await given.member('support-worker', 'first-responder').of(halton, 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const law = 'vital-interests';
const why = 'He said that he would find her.';
const mine = desk.as(thandiwe);
const { begin, write } = supportingIn(given);

/** What the book says, word for word, of the last time that this was done. */
async function bookOf(act: ActName): Promise<unknown> {
  const { rows } = await database
    .pool('worker')
    .query<{ detail: unknown }>(
      "select detail from audit.entries where act = $1 and not detail ? 'refused' order by entry_id desc limit 1",
      [act],
    );
  return rows[0]?.detail;
}

test('[X1] wherever something of a person is told without their agreement, the book names to whom and on which law, and nothing that was typed', async () => {
  const caseId = await begin(thandiwe);
  await write(thandiwe, caseId, ...personToRefer('Linh'));
  const told = async (path: string, button: string, form: Readonly<Record<string, string>>) => {
    const page = await mine.press(await mine.open(path), button, form);
    expect([button, page.status, page.errors]).toEqual([button, 200, []]);
    return page;
  };

  await told(`/cases/${caseId}/sharing`, 'Share it', {
    ...{ toAgency: warrington, sections: 'person', shareFor: 'housing', ground: law, why },
  });
  expect(await bookOf('record.share')).toEqual({ agency: warrington, ground: law });

  const nrm = await referringIn(given).begin(thandiwe);
  await referringIn(given).answer(thandiwe, nrm, { 'under-18': value('yes') });
  await told(`/referrals/${nrm}/share`, 'Share it', {
    ...{ agency: police, sections: 'answers', purpose: 'police', ground: law, why, days: '30' },
  });
  expect(await bookOf('record.share')).toEqual({ agency: police, ground: law });

  const service = await servingIn(given).add(siobhan, { name: 'Trauma therapy' });
  await told(`/cases/${caseId}/services/refer?service=${service}`, 'Send the referral', {
    ...{ what: 'Somebody to talk to.', worker: 'woman', purpose: 'health', ground: law, why },
  });
  expect(await bookOf('service-referral.send')).toMatchObject({ service, agency: nhs, ground: law });

  const { call, accept } = conferringIn(given);
  const conference = await call(thandiwe, [nhs, police]);
  await accept(conference, thandiwe);
  const on = await told(`/conferences/${conference}/put?case=${caseId}`, 'Put it on the agenda', {
    ...{ whom: 'Linh', age: 'adult', risk: 'high', why: 'He came.', asked: 'Who sees her?', wishes: 'Rest.' },
    ...{ [`agency-${nhs}`]: `law:${law}`, law: why },
  });
  expect(await bookOf('conference-item.put')).toMatchObject({ conference, agencies: nhs, grounds: law });
  const item = /\/conference-items\/[0-9a-f-]{36}/.exec(on.html)?.[0] ?? 'no item';
  await told(`${item}/let-in`, 'Let them in', { [`agency-${police}`]: `law:${law}`, law: why });
  expect(await bookOf('conference-item.let-in')).toEqual({ agencies: police, grounds: law });

  await told(`/cases/${caseId}/transfer`, 'Offer the case', {
    ...{ toAgency: warrington, reason: 'She moves.', agreed: 'She does not know.', ground: law, why },
  });
  expect(await bookOf('case.offer')).toEqual({ agency: warrington, ground: law });

  const { rows } = await database
    .pool('worker')
    .query('select 1 from audit.entries where detail::text like any ($1)', [['%find her%', '%She moves%']]);
  expect(rows).toEqual([]);
  expect(desk.faults).toEqual([]);
});
