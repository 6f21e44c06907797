import { findRecordClass } from '../../../access/index.ts';
import type { Minding } from '../../../audit/index.ts';
import { LiveWhole } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/**
 * Lets every open page of a referral that another agency shares follow whether it still does: what the person takes back leaves the screen at
 * once, and not with the next press [X8]. Filled in by script alone; without it the next request shows the same.
 */
export const mindingOfReferral: Minding = async (act, record) => {
  if (record.kind !== 'referral') return undefined;
  const { class: shown, holder } = await findRecordClass(act, record.id);
  if (shown !== 'open' || holder === act.actor.agencyId) return undefined;
  const events = `${staffPaths.events()}?${new URLSearchParams({ of: 'referral', id: record.id })}`;
  return (
    <LiveWhole
      events={events}
      title={t('gone.title')}
      text={t('gone.text')}
      next={{ href: `${staffPaths.referrals()}?show=shared`, text: t('gone.all') }}
    />
  );
};
