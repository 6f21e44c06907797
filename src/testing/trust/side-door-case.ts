/** What stands in one of the two copies alone: support cases of an agency of which nobody asks, with all that hangs on one. */
import { randomUUID } from 'node:crypto';
import { readStreetRing } from '../../platform/keys/index.ts';
import { postReferral } from '../../services/referral/answer-referral.ts';
import { addDocuments } from '../../support/documents/documents.ts';
import { makeOwnView, releaseOwnItem } from '../../support/own-view/give-own-view.ts';
import { ownViewCaller, tellFromOwnView } from '../../support/own-view/open-own-view.ts';
import { addPhotograph } from '../../support/photograph/photograph.ts';
import { offerCase } from '../../support/transfer/offer-case.ts';
import { listTransfersOf } from '../../support/transfer/transfer-store.ts';
import { conferringIn } from '../conferring.ts';
import { easyCleaner, easyScanner, filesOf } from '../files.ts';
import type { TestMember } from '../partnership.ts';
import { note, photo } from '../sample-files.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../supporting.ts';
import { counted, type Offered } from './side-door-both.ts';
import { childCalled } from './side-door-own.ts';
import { doorsOf, type Twin } from './twins.ts';

export const risk = (level: 'medium' | 'very-high') =>
  ({
    kind: 'risk',
    about: 'safety',
    body: { level, evidence: 'He was seen.', confidence: 'high', asked: 'Andrei', on: '2026-11-02' },
  }) as const;

/**
 * Supports, as that member, a person of whom everybody else’s records tell too; a child; and another, whose case went to a third agency. Gives the ids of what there
 * is about them: cases, referrals, transfers, files, what they read of their own, a conference, and a report of what was handed in.
 */
export async function support(
  twin: Twin,
  helper: TestMember,
  offered: Offered,
  keysDir: string,
): Promise<string[]> {
  const given = doorsOf(twin, keysDir);
  const { as, begin, handIn, move, says, write } = supportingIn(given);
  const { receiver } = offered;
  const id = await begin(helper);
  await write(
    helper,
    id,
    personCalled('Andrei Popescu'),
    warningOf('Two men of zwarteweide look for him.'),
    noteOf('He slept in the van.'),
    // Higher than before, and gone: each an alert.
    risk('medium'),
    risk('very-high'),
    {
      kind: 'missing',
      about: randomUUID(),
      body: {
        ...{ since: '2026-11-02', lastPlaces: 'Zwarteweide Lane', searching: 'His worker' },
        ...{ state: 'missing', on: '2026-11-02' },
      },
    },
  );
  const services = await counted(given, helper, id, offered);
  await as(helper, 'service-referral.send', id, (act) =>
    postReferral(act, services[3] ?? '', { how: 'email', on: '2026-11-03' }),
  );
  const files = filesOf(given);
  const [document, picture] = [await files.keep(note('zwarteweide.txt')), await files.keep(await photo())];
  await as(helper, 'file.attach', id, (act) => addDocuments(act, id, [document]));
  await as(helper, 'file.attach', id, (act) => addPhotograph(act, id, picture, { ground: 'agreed' }));
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  const attached = await files.list(helper, id);

  // What they read of their own, and what they wrote from there.
  const code = await as(helper, 'case.own-view', id, (act) => makeOwnView(act, id, 'ro'));
  await as(helper, 'case.own-view', id, (act) =>
    releaseOwnItem(act, id, { kind: 'support', about: 'holder', words: 'Maud Ferrier' }),
  );
  await given.street.act(ownViewCaller(readStreetRing(keysDir), code), { act: 'own-view.tell' }, (act) =>
    tellFromOwnView(act, code, { kind: 'complaint', words: 'Nobody of zwarteweide rang me.' }),
  );

  await says(helper, id, 'yes', 'cheshire-police', 'police');
  const handedIn = await handIn(helper, id, 'Andrei Popescu was driven in KX69 ABZ. Hidden zwarteweide.');

  const conferring = conferringIn(given);
  const conferenceId = await conferring.call(helper, [receiver.agencyId]);
  await conferring.accept(conferenceId, helper, receiver);
  const item = await conferring.put(helper, conferenceId, id, [receiver.agencyId]);
  for (const each of [helper, receiver])
    await conferring.write(each, item, { knows: 'He came to zwarteweide.' });
  await conferring.open(helper, conferenceId);

  const child = await begin(helper);
  await write(helper, child, ...childCalled('Andrei Popescu'), risk('medium'), risk('very-high'));

  const moved = await begin(helper);
  await write(helper, moved, personCalled('Andrei Popescu'), warningOf('He waits.'));
  await move(helper, moved, receiver);
  await as(helper, 'case.offer', id, (act) =>
    offerCase(act, id, {
      ...{ toAgency: receiver.agencyId, reason: 'He moves there.', agreed: 'He chose it.' },
      ...{ ground: 'vital-interests', why: 'They found him.' },
    }),
  );
  const transfers = await as(helper, 'case.open', id, (act) => listTransfersOf(act, id));
  return [
    ...[id, child, moved, conferenceId, item, handedIn],
    ...services,
    ...attached.map(({ fileId }) => fileId),
    ...transfers.map(({ transferId }) => transferId),
  ];
}
