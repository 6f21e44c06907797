import { Callout, CaseHeader, InsetText, Split, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { ReachedPair } from '../../identity-query.ts';
import type { HeldFact, HeldValue } from '../../mention-facts.ts';
import { ReportLink, StrengthBadge } from '../matches/marks.tsx';
import { fieldName, kindName, t as say } from '../matches/match-words.ts';
import type { IdentityModel } from './load-identity.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** One identity: every value with who told it, what does not agree side by side, and how its mentions came together [B14]. */
export function IdentityView({ model }: { model: IdentityModel }) {
  const members = new Set(model.within.flatMap(({ left, right }) => [left, right]).concat(model.mentionId));
  const reports = new Set([...members].map((id) => model.tellers.get(id)?.kept.recordId));
  const differing = model.facts.filter(({ toldDifferently }) => toldDifferently).length;
  return (
    <>
      <CaseHeader
        caption={t('caption')}
        title={t('heading', { kind: kindName(model.kind), count: reports.size })}
        facts={[
          { name: t('mentions'), value: String(members.size) },
          { name: t('differing'), value: t('differingCount', { count: differing }) },
        ]}
      />
      {model.whole ? null : <InsetText text={t('notWhole')} />}
      {model.heldApart.length === 0 ? null : <HeldApart model={model} />}
      <section aria-labelledby="values">
        <h2 class="govuk-heading-m" id="values">
          {t('values.title')}
        </h2>
        <p class="govuk-body-s ps-quiet">{t('values.lead')}</p>
        <dl class="ps-held">
          {model.facts.map((fact) => (
            <Held fact={fact} model={model} />
          ))}
        </dl>
      </section>
      <Split>
        <section aria-labelledby="joins">
          <h2 class="govuk-heading-m" id="joins">
            {t('joins.title')}
          </h2>
          {model.within.length === 0 ? (
            <p class="govuk-body">{t('joins.none')}</p>
          ) : (
            <Pairs pairs={model.within} model={model} />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={staffPaths.joinByHand(model.mentionId)}>
              {t('joins.byHand')}
            </a>
          </p>
        </section>
        <History model={model} />
      </Split>
    </>
  );
}

function HeldApart({ model }: { model: IdentityModel }) {
  return (
    <section aria-labelledby="held-apart">
      <Callout>
        <h2 class="govuk-heading-m" id="held-apart">
          {t('apart.title')}
        </h2>
        <p class="govuk-body">{t('apart.text')}</p>
        <Pairs pairs={model.heldApart} model={model} />
      </Callout>
    </section>
  );
}

function Held({ fact, model }: { fact: HeldFact; model: IdentityModel }) {
  return (
    <div class={`ps-held__fact${fact.toldDifferently ? ' ps-held__fact--differs' : ''}`}>
      <dt class="ps-held__field">
        {fieldName(fact.field)}
        {fact.toldDifferently ? (
          <>
            {' '}
            <Tag classes="govuk-tag--orange" text={t('values.differs')} />
          </>
        ) : null}
      </dt>
      <dd class="ps-held__values">
        {fact.values.map((held) => (
          <div class="ps-held__value">
            <div dir="auto">
              <strong>{held.value}</strong>
            </div>
            <Tellers held={held} model={model} />
          </div>
        ))}
      </dd>
    </div>
  );
}

/** Who told a value and when: each report that holds it. */
function Tellers({ held, model }: { held: HeldValue; model: IdentityModel }) {
  return (
    <ul class="ps-held__tellers">
      {held.mentionIds.map((mentionId) => {
        const teller = model.tellers.get(mentionId);
        if (teller === undefined) return null;
        return (
          <li>
            <ReportLink report={teller.report} agencyName={model.agencyName} />
            <div class="ps-second">{say(`source.${teller.kept.mention.source}`)}</div>
          </li>
        );
      })}
    </ul>
  );
}

function Pairs({ pairs, model }: { pairs: readonly ReachedPair[]; model: IdentityModel }) {
  const nameOf = (mentionId: string) => model.tellers.get(mentionId)?.report?.reference ?? t('joins.report');
  return (
    <ul class="ps-joins">
      {pairs.map((pair) => (
        <li class="ps-joins__pair">
          <div>
            <a class="govuk-link" href={staffPaths.match(pair.matchId)}>
              {t('joins.pair', { left: nameOf(pair.left), right: nameOf(pair.right) })}
            </a>
            <div class="ps-second">{say(`state.${pair.state}`)}</div>
          </div>
          <StrengthBadge strength={pair.strength} />
        </li>
      ))}
    </ul>
  );
}

function History({ model }: { model: IdentityModel }) {
  const found = [...model.within, ...model.heldApart].map((pair) => ({
    at: pair.foundAt,
    text: t('history.found', { strength: say(`strength.${pair.strength}`), model: pair.model }),
    matchId: pair.matchId,
    reason: undefined,
    by: t('history.machine'),
  }));
  const decided = model.decisions.map((decision) => ({
    at: decision.decidedAt,
    text: decision.answer === 'undo' ? say('history.undo') : say(`answer.${decision.answer}`),
    matchId: decision.matchId,
    reason: decision.reason,
    by: t('history.by', {
      name: model.memberName(decision.memberId) ?? say('somebody'),
      agency: model.agencyName(decision.agencyId),
    }),
  }));
  const lines = [...found, ...decided].toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {t('history.title')}
      </h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{t('history.none')}</p>
      ) : (
        <ol class="ps-decisions">
          {lines.map(({ at, text, matchId, reason, by }) => (
            <li class="ps-decision">
              <p class="govuk-body govuk-!-margin-bottom-1">
                <a class="govuk-link" href={staffPaths.match(matchId)}>
                  {text}
                </a>
              </p>
              {reason === undefined ? null : (
                <p class="ps-as-told govuk-body govuk-!-margin-bottom-1" dir="auto">
                  {reason}
                </p>
              )}
              <p class="ps-second">{t('history.when', { by, at })}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
