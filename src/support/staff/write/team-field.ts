/** The list of colleagues in a form: whoever of the agency works on cases, the case's own support worker apart. */
import { anyOfTeam } from '../../case/codes.ts';
import type { FieldRule } from './write-words.ts';
import { w } from './write-words.ts';

interface Named {
  readonly memberId: string;
  readonly name: string;
}

/** The fields of a form with these colleagues to choose from. `former`: named before, and none of them any more. */
export const withColleagues = (
  fields: readonly FieldRule[],
  workers: readonly Named[],
  former: readonly Named[] = [],
): readonly FieldRule[] =>
  fields.map((rule) =>
    rule.name === 'colleague' && 'options' in rule
      ? {
          ...rule,
          options: [
            { value: anyOfTeam, text: w('step.anyOfTeam') },
            ...workers.map(({ memberId, name }) => ({ value: memberId, text: name })),
            ...former
              .filter(({ memberId }) => workers.every((each) => each.memberId !== memberId))
              .map(({ memberId, name }) => ({ value: memberId, text: w('step.former', { name }) })),
          ],
        }
      : rule,
  );
