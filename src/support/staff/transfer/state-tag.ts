import type { TransferState } from '../../transfer/transfer.ts';
import { t } from './transfer-words.ts';

const colours = { offered: 'blue', accepted: 'green', declined: 'orange', withdrawn: 'grey' } as const;

/** The tag of how an offer stands; never by colour alone. */
export const stateTag = (state: TransferState) => ({
  text: t(`state.${state}`),
  classes: `govuk-tag--${colours[state]}`,
});
