import type { MemberState, Role } from '../../../access/index.ts';
import { roleNames } from '../../../access/staff/routes.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

/** The words of the pages on which administrators look after members. */
export const t = catalogue({ en })('en');

/** A member's roles in one line. */
export const rolesInWords = (roles: readonly Role[]): string =>
  roles.length === 0 ? t('list.noRoles') : roleNames(roles);

const colours: Readonly<Record<MemberState, string>> = {
  invited: 'govuk-tag--yellow',
  active: 'govuk-tag--green',
  suspended: 'govuk-tag--red',
  left: 'govuk-tag--grey',
};

/** How a member's state is marked. */
export const stateTag = (state: MemberState) => ({ text: t(`state.${state}`), classes: colours[state] });
