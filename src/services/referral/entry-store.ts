/** The store of what is asked and answered about referrals to services. */
import { entryStore } from '../../entries/index.ts';
import { isReferralKind, referralWrittenShape } from './referral.ts';

export const { addEntry, listHappened, listWritten } = entryStore({
  table: 'services.entries',
  record: 'referral_id',
  place: 'service-referral',
  isKind: isReferralKind,
  read: (written) => referralWrittenShape.parse(written),
});
