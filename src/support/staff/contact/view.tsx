import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  ButtonGroup,
  ErrorSummary,
  InsetText,
  Radios,
  Split,
  Tag,
  Textarea,
} from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { SupportCase } from '../../case/case.ts';
import type { EntryOf } from '../../case/entry.ts';
import { oneOf, type Story } from '../../case/story.ts';
import type { SendWay, Verdict } from '../../contact/contact-rule.ts';
import type { ContactOfOthers } from '../../contact/contact-store.ts';
import { Done } from '../case/head.tsx';
import { SaidList } from '../case/person-parts.tsx';
import { say } from '../case-words.ts';
import { reasonInWords, t } from './contact-words.ts';

/** A try: of one's own agency, or in one's own agency's case, whole; of another agency what is told of it. */
export type Told = EntryOf<'contact'> | ContactOfOthers;

interface ContactProps {
  readonly one: SupportCase;
  readonly story: Story;
  /** What the rule says now of each way, whatever would be written. */
  readonly ways: readonly { readonly way: SendWay; readonly verdict: Verdict }[];
  /** Newest first. */
  readonly tries: readonly Told[];
  /** The case is another agency's, so that others' tries are told in part. */
  readonly othersTold: boolean;
  /** The try that was just let through and of which nobody has said what came of it. */
  readonly cleared: EntryOf<'contact'> | undefined;
  readonly typed: { readonly way: SendWay | undefined; readonly words: string };
  readonly wrong: readonly [field: 'way' | 'words', text: string] | undefined;
  readonly now: Date;
  /** What stands over a page that is shown as it was; nobody is reached from there. */
  readonly past: ComponentChildren;
  /** This member may write how they are reached. */
  readonly writes: boolean;
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string): string;
}

/** What may be done now, the form that asks, and every try so far. */
export function ContactView(props: ContactProps) {
  const { wrong, one, head } = props;
  return (
    <>
      {wrong === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: `#${wrong[0]}`, text: wrong[1] }]} />
      )}
      {props.past}
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {one.contact === null ? <Unsettled {...props} /> : null}
      <Cleared {...props} />
      <Split>
        <div>
          <Now {...props} />
          <Tries {...props} />
        </div>
        {props.past === undefined ? <Ask {...props} /> : null}
      </Split>
    </>
  );
}

function Unsettled({ one, writes }: ContactProps) {
  return (
    <InsetText>
      {t('none')}{' '}
      {writes ? (
        <a class="govuk-link" href={staffPaths.caseWrite(one.caseId, 'safe-contact')}>
          {t('none.write')}
        </a>
      ) : null}
    </InsetText>
  );
}

function Cleared({ cleared, one, formToken }: ContactProps) {
  if (cleared === undefined || cleared.body.outcome !== 'cleared') return null;
  const text = t('cleared', { way: say(`way.${cleared.body.way}`) });
  return (
    <>
      <Alert variant="success" variantText={t('cleared.kind')} title={text} text={text} role="status" />
      <form method="post" action={staffPaths.caseReached(one.caseId)}>
        <input type="hidden" name="form-token" value={formToken} />
        <input type="hidden" name="try" value={cleared.about} />
        <input type="hidden" name="way" value={cleared.body.way} />
        <ButtonGroup>
          <Button text={t('reached')} name="outcome" value="reached" preventDoubleClick />
          <Button
            text={t('not-reached')}
            name="outcome"
            value="not-reached"
            classes="govuk-button--secondary"
            preventDoubleClick
          />
        </ButtonGroup>
      </form>
    </>
  );
}

function Ways({ ways }: Pick<ContactProps, 'ways'>) {
  return (
    <dl class="ps-ways">
      {ways.map(({ way, verdict }) => (
        <div>
          <dt>{say(`way.${way}`)}</dt>
          <dd>
            <Tag
              text={t(verdict.passes ? 'yes' : 'no')}
              classes={verdict.passes ? 'govuk-tag--green' : 'govuk-tag--red'}
            />{' '}
            {verdict.passes ? null : <span class="ps-second">{reasonInWords(verdict)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Now({ ways, now, story, past }: ContactProps) {
  const rule = oneOf(story, 'safe-contact')?.body;
  return (
    <section aria-labelledby="now">
      <h2 class="govuk-heading-m" id="now">
        {t(past === undefined ? 'now.title' : 'now.past', { at: now })}
      </h2>
      {past === undefined ? <Ways ways={ways} /> : null}
      <SaidList
        lines={[
          [t('numbers'), rule?.channels],
          [t('say'), rule?.say],
          [
            t('neverSay'),
            [...(rule?.never ?? []).map((topic) => say(`never.${topic}`)), rule?.neverWords, rule?.neverSay]
              .filter(Boolean)
              .join('; '),
          ],
        ]}
      />
    </section>
  );
}

function Ask({ one, ways, typed, wrong, formToken }: ContactProps) {
  const error = (field: 'way' | 'words') => (wrong?.[0] === field ? { text: wrong[1] } : undefined);
  return (
    <section aria-labelledby="ask">
      <h2 class="govuk-heading-m" id="ask">
        {t('form.title')}
      </h2>
      <form class="ps-case-form" method="post" action={staffPaths.caseContact(one.caseId)} noValidate>
        <input type="hidden" name="form-token" value={formToken} />
        <Radios
          name="way"
          idPrefix="way"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t('way'), classes: 'govuk-fieldset__legend--s' } }}
          value={typed.way}
          errorMessage={error('way')}
          items={ways.map(({ way }) => ({ value: way, text: say(`way.${way}`) }))}
        />
        <Textarea
          id="words"
          name="words"
          rows={4}
          label={{ text: t('words'), classes: 'govuk-label--s' }}
          hint={{ text: t('words.hint') }}
          value={typed.words}
          errorMessage={error('words')}
        />
        <Button text={t('check')} preventDoubleClick />
      </form>
    </section>
  );
}

const colours = { cleared: 'blue', blocked: 'red', reached: 'green', 'not-reached': 'grey' } as const;

function Tries({ tries, othersTold, nameOf }: ContactProps) {
  return (
    <section aria-labelledby="tries">
      <h2 class="govuk-heading-m" id="tries">
        {t('tries.title')}
      </h2>
      {othersTold ? <p class="govuk-hint">{t('tries.others')}</p> : null}
      {tries.length === 0 ? (
        <p class="govuk-body">{t('tries.none')}</p>
      ) : (
        <ol class="ps-events">
          {tries.map((one) =>
            'on' in one ? (
              <li class="ps-event">
                <span class="ps-event__day">{t('tries.other', { at: noon(one.on) })}</span>
                <What {...one} />
              </li>
            ) : (
              <OwnTry {...one} nameOf={nameOf} />
            ),
          )}
        </ol>
      )}
    </section>
  );
}

const What = ({ way, outcome }: Pick<EntryOf<'contact'>['body'], 'way' | 'outcome'>) => (
  <>
    <strong>{say(`way.${way}`)}</strong>{' '}
    <Tag text={t(`outcome.${outcome}`)} classes={`govuk-tag--${colours[outcome]}`} />
  </>
);

const OwnTry = ({ by, at, body, nameOf }: EntryOf<'contact'> & Pick<ContactProps, 'nameOf'>) => (
  <li class="ps-event">
    <span class="ps-event__day">{t('tries.by', { at, name: nameOf(by) })}</span>
    <What {...body} />
    {body.reason === undefined ? null : (
      <span class="ps-second ps-block">
        {body.reason === 'word' ? t('why.word', { word: '…' }) : t(`why.${body.reason}`)}
      </span>
    )}
    {body.words === undefined ? null : <span class="ps-as-told ps-block">{body.words}</span>}
  </li>
);
