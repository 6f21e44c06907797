import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { PartState } from '../../approval/approval-rule.ts';
import { asAt } from '../case/head.tsx';
import { say } from '../case-words.ts';
import { t } from './approval-words.ts';

interface PartsProps {
  readonly caseId: string;
  readonly parts: readonly PartState[];
  readonly works: boolean;
  /** The place of its history as which they are shown. */
  readonly at: number | undefined;
  nameOf(memberId: string): string;
}

const colours = { 'to-ask': 'yellow', asked: 'blue', approved: 'green', 'sent-back': 'orange' } as const;

/** What is worth a line: what the agency wants approved and there is something of, and whatever waits for somebody. A closing only once it was asked for. */
export const partsToShow = (parts: readonly PartState[]): PartState[] =>
  parts.filter(
    ({ of, required, state }) =>
      state === 'asked' ||
      state === 'sent-back' ||
      (required && of !== 'closing' && (state === 'to-ask' || state === 'approved')),
  );

/** What waits for whom before it counts. */
export function ApprovalParts({ caseId, parts, works, at, nameOf }: PartsProps) {
  const shown = partsToShow(parts);
  if (shown.length === 0) return null;
  return (
    <section class="ps-case-part" aria-labelledby="approval">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="approval">
          {t('parts.title')}
        </h2>
        <a class="govuk-link" href={asAt(staffPaths.caseApproval(caseId), at)}>
          {t('parts.all')}
        </a>
      </div>
      <ul class="ps-plain-list">
        {shown.map((part) => (
          <li>
            <strong>{say(`approvable.${part.of}`)}</strong>{' '}
            {part.state === 'none' ? null : (
              <Tag text={t(`state.${part.state}`)} classes={`govuk-tag--${colours[part.state]}`} />
            )}
            <span class="ps-second ps-block">{inWords(part, nameOf)}</span>
            {works && (part.state === 'to-ask' || part.state === 'sent-back') ? (
              <a class="govuk-link" href={`${staffPaths.caseApproval(caseId)}?of=${part.of}#ask`}>
                {t('parts.ask')}
                <span class="govuk-visually-hidden">: {say(`approvable.${part.of}`)}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ state, asked }: PartState, nameOf: PartsProps['nameOf']): string {
  if (asked === undefined || state === 'none') return t('parts.never');
  const { body, at } = asked;
  const said = { name: nameOf(state === 'asked' ? body.to : asked.by), at };
  if (state === 'to-ask') return body.state === 'approved' ? t('parts.changed', said) : t('parts.never');
  return t(`parts.${state}`, said);
}
