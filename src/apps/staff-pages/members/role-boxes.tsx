import { type Role, roles } from '../../../access/index.ts';
import { roleNames } from '../../../access/staff/routes.ts';
import { Checkboxes } from '../../../design/index.ts';
import { t } from './member-words.ts';

/** The roles that may be given, each with what it allows; one that is held and no longer given stays until it is taken away. */
export function RoleBoxes(props: {
  legend: string;
  hint?: string;
  open: readonly Role[];
  held: readonly Role[];
  error: string | undefined;
}) {
  const shown = roles.filter((role) => props.open.includes(role) || props.held.includes(role));
  return (
    <Checkboxes
      name="roles"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: props.legend, classes: 'govuk-fieldset__legend--s' } }}
      hint={props.hint === undefined ? undefined : { text: props.hint }}
      errorMessage={props.error === undefined ? undefined : { text: props.error }}
      values={props.held}
      items={shown.map((role) => ({
        value: role,
        text: roleNames([role]),
        hint: { text: t(`role.${role}.hint`) },
      }))}
    />
  );
}
