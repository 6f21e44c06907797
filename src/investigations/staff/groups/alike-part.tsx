import { Button, ButtonGroup } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type GroupPair, groupAnswers } from '../../groups/alike-store.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

interface AlikeProps {
  readonly one: Pick<Investigation, 'investigationId'>;
  /** What the group is called here. */
  readonly group: string;
  readonly pairs: readonly GroupPair[];
  readonly works: boolean;
  readonly formToken: string;
  nameOf(memberId: string): string;
}

/** Groups of other investigations that may be this one, with what speaks for it, and the answer of whoever is named for both. */
export function AlikePart({ pairs, ...props }: AlikeProps) {
  if (pairs.length === 0) return null;
  return (
    <div>
      <ul class="ps-plain-list">
        {pairs.map((pair) => (
          <li>
            <Pair {...props} pair={pair} />
          </li>
        ))}
      </ul>
      <p class="ps-second">{t('only')}</p>
    </div>
  );
}

function Pair({
  pair,
  one,
  group,
  works,
  formToken,
  nameOf,
}: Omit<AlikeProps, 'pairs'> & { pair: GroupPair }) {
  const { reference, answer, answeredAt, answeredBy } = pair;
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`${staffPaths.investigation(pair.otherId)}#things`}>
          {t(`alike.${pair.strength}`, { reference })}
        </a>{' '}
        <span class="ps-second ps-block">
          {pair.stands
            ? t('why', { name: t(`why.${pair.name}`), members: t('why.members', { count: pair.members }) })
            : t('gone')}
        </span>
        {answer === null || answeredAt === null ? null : (
          <strong class="ps-block">
            {t(`answered.${answer}`, { name: nameOf(answeredBy ?? ''), at: answeredAt })}
          </strong>
        )}
      </p>
      {works ? (
        <form method="post" action={staffPaths.answerGroups(one.investigationId, pair.pairId)}>
          <input type="hidden" name="form-token" value={formToken} />
          <p class="govuk-body-s govuk-!-margin-bottom-1">
            {t(answer === null ? 'question' : 'questionAgain')}
          </p>
          <ButtonGroup>
            {groupAnswers
              .filter((each) => each !== answer)
              .map((each) => (
                <Button
                  classes="govuk-button--secondary govuk-!-margin-bottom-1"
                  name="answer"
                  value={each}
                  preventDoubleClick
                >
                  {t(each)}
                  <span class="govuk-visually-hidden">{t('of', { group, reference })}</span>
                </Button>
              ))}
          </ButtonGroup>
        </form>
      ) : null}
    </>
  );
}
