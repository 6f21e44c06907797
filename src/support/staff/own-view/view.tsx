import type { ComponentChildren } from 'preact';
import {
  Alert,
  Button,
  ErrorSummary,
  InsetText,
  Select,
  Split,
  Tag,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { isSpoken, spokenLanguages } from '../../../platform/words/index.ts';
import type { OwnItem } from '../../own-view/own-view.ts';
import type { OwnViewMade, OwnWords } from '../../own-view/own-view-store.ts';
import type { Candidate } from './candidate.ts';
import { t } from './own-view-words.ts';
import { Part, Press } from './parts.tsx';

/** Words that cannot stand there: of which kind and thing, as they were typed, and why. */
export interface WrongWords {
  readonly what: string;
  readonly words: string;
  readonly text: string;
}

interface OwnViewProps {
  readonly caseId: string;
  /** It is shown as it was: nothing is given or taken back from there. */
  readonly fixed: boolean;
  /** What stands over it then. */
  readonly past: ComponentChildren;
  /** The view whose code works now. */
  readonly view: OwnViewMade | undefined;
  readonly items: readonly OwnItem[];
  /** What is not released, and what was written of since it was: `changed`. */
  readonly candidates: readonly (Candidate & { readonly changed?: true })[];
  readonly told: readonly OwnWords[];
  /** The language that they speak best, as far as it is known. */
  readonly speaks: string;
  /** Support has ended: nothing is given any more. */
  readonly closed: boolean;
  /** When the case last came to somebody else, as long as the page does not say who supports them now. */
  readonly passed: Date | undefined;
  /** Their phone may be somebody else's too. */
  readonly phoneShared: boolean;
  readonly wrong: WrongWords | undefined;
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  nameOf(memberId: string | null): string;
}

/** What they wrote and what they can read; the code; then what can be released. */
export function OwnViewPage(props: OwnViewProps) {
  const { head, wrong } = props;
  return (
    <>
      {wrong === undefined ? (
        <Done done={props.done} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[{ href: `#${fieldOf(wrong.what)}`, text: wrong.text }]}
        />
      )}
      {props.past}
      {head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      {props.passed === undefined ? null : <InsetText text={t('passed', { at: props.passed })} />}
      {props.phoneShared ? <InsetText text={t('phone')} /> : null}
      <Split>
        <div>
          <Released {...props} />
          {props.closed || props.fixed ? null : <Release {...props} />}
        </div>
        <div>
          <CodePart {...props} />
          <Told {...props} />
        </div>
      </Split>
    </>
  );
}

const outcomes = ['released', 'taken-back', 'ended', 'seen'] as const;
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

const fieldOf = (what: string): string => `words-${what.replace(' ', '-')}`;

function CodePart(props: OwnViewProps) {
  const { view } = props;
  if (props.closed)
    return (
      <Part id="code" title={t('code.title')}>
        <p class="govuk-body">{t('code.closed')}</p>
      </Part>
    );
  const language = spokenLanguages.find(({ tag }) => tag === view?.language)?.name ?? '';
  return (
    <Part id="code" title={t('code.title')}>
      {view === undefined ? (
        <p class="govuk-body">{t('code.none')}</p>
      ) : (
        <>
          <p class="govuk-body">
            {t('code.works', {
              until: view.until,
              name: props.nameOf(view.madeBy),
              at: view.madeAt,
              language,
            })}
          </p>
          {props.fixed ? null : <Press of={props} what="end" text={t('code.end')} />}
        </>
      )}
      {props.fixed ? null : <NewCode {...props} />}
    </Part>
  );
}

function NewCode(props: OwnViewProps) {
  const { view } = props;
  return (
    <form method="post" action={staffPaths.makeOwnCode(props.caseId)} noValidate>
      {view === undefined ? null : (
        <p class="ps-second govuk-!-margin-top-3 govuk-!-margin-bottom-5">{t('code.new')}</p>
      )}
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        id="language"
        name="language"
        label={{ text: t('code.language'), classes: 'govuk-label--s' }}
        hint={{ text: t('code.languageHint') }}
        value={view?.language ?? (isSpoken(props.speaks) ? props.speaks : 'en')}
        items={spokenLanguages.map(({ tag, name, autonym }) => ({
          value: tag,
          text: tag === 'en' ? name : `${name} – ${autonym}`,
        }))}
      />
      <Button text={t('code.make')} preventDoubleClick />
    </form>
  );
}

function Released(props: OwnViewProps) {
  const { items, view } = props;
  if (view === undefined) return null;
  return (
    <Part id="released" title={t('released.title')}>
      {items.length === 0 ? <p class="govuk-body">{t('released.none')}</p> : null}
      <ul class="ps-plain-list">
        {items.map(({ itemId, kind, words, releasedAt }) => (
          <li>
            <strong>{t(`kind.${kind}`)}</strong>{' '}
            <span class="ps-second">{t('released.at', { at: releasedAt })}</span>
            <span class="ps-as-told ps-block">{words}</span>
            {props.fixed ? null : (
              <Press
                of={props}
                what="take-back"
                id={itemId}
                text={t('takeBack')}
                hidden={words.split('\n')[0] ?? ''}
              />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Release(props: OwnViewProps) {
  const { candidates, view, wrong } = props;
  return (
    <Part id="release" title={t('release.title')}>
      <p class="govuk-body ps-measure">{t(view === undefined ? 'release.first' : 'release.lead')}</p>
      {view !== undefined && candidates.length === 0 ? (
        <p class="govuk-body ps-measure">{t('release.none')}</p>
      ) : null}
      {view === undefined
        ? null
        : candidates.map(({ kind, about, words, changed }) => {
            const name = `${kind} ${about}`;
            return (
              <form method="post" action={staffPaths.caseOwnPage(props.caseId)} noValidate>
                <h3 class="govuk-heading-s govuk-!-margin-top-5 govuk-!-margin-bottom-1">
                  {t(`kind.${kind}`)}
                </h3>
                {changed ? <p class="ps-second govuk-!-margin-bottom-1">{t('release.changed')}</p> : null}
                <input type="hidden" name="form-token" value={props.formToken} />
                <input type="hidden" name="do" value="release" />
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="about" value={about} />
                <Textarea
                  id={fieldOf(name)}
                  name="words"
                  rows={4}
                  label={{ text: t('release.words') }}
                  value={wrong?.what === name ? wrong.words : words}
                  errorMessage={wrong?.what === name ? { text: wrong.text } : undefined}
                />
                <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
                  {t('release')}
                  <span class="govuk-visually-hidden">: {words.split('\n')[0] ?? ''}</span>
                </Button>
              </form>
            );
          })}
    </Part>
  );
}

function Told(props: OwnViewProps) {
  const { told, nameOf } = props;
  return (
    <Part id="told" title={t('told.title')}>
      {told.length === 0 ? <p class="govuk-body">{t('told.none')}</p> : null}
      <ul class="ps-plain-list">
        {told.map(({ wordsId, kind, words, at, seenAt, seenBy }) => (
          <li>
            <Tag
              text={t(`told.${kind}`)}
              classes={kind === 'complaint' ? 'govuk-tag--red' : 'govuk-tag--blue'}
            />{' '}
            <span class="ps-second">{t('told.at', { at })}</span>
            <span class="ps-own-words ps-as-told ps-block" dir="auto">
              {words}
            </span>
            {seenAt !== null ? (
              <span class="ps-second ps-block">{t('told.seen', { name: nameOf(seenBy), at: seenAt })}</span>
            ) : props.fixed ? null : (
              <Press of={props} what="seen" id={wordsId} text={t('told.see')} hidden={t('told.at', { at })} />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}
