/** The states of a session that a page shows only as it ends: about to, in any case, and over. */
import type { VNode } from 'preact';
import { Button } from '../govuk/button.tsx';
import { type SessionGuardProps, SessionOver, SessionWarning } from '../own/session-guard.tsx';
import type { SampleTexts } from './sample-texts.ts';

const wordsIn = (t: SampleTexts): SessionGuardProps['words'] => ({
  note: t.sessionNote,
  warningTitle: t.sessionTitle,
  warningText: t.sessionText,
  stay: t.sessionStay,
  signOut: t.signOut,
  unreachable: t.sessionAway,
  last: t.sessionLast,
  overTitle: t.overTitle,
  overText: t.overText,
  overKept: t.overKept,
  overSignIn: t.overSignIn,
});

/** The words of the page's own session in the language that is looked at; staff read theirs in English. */
export const sessionWordsIn = (
  lang: string,
  t: SampleTexts,
  { left }: Pick<SessionGuardProps, 'left'>,
): Pick<SessionGuardProps, 'words' | 'left'> => ({
  words: wordsIn(t),
  left: left.map(({ seconds }) => {
    const unit = seconds < 60 ? 'second' : 'minute';
    const count = seconds < 60 ? seconds : Math.round(seconds / 60);
    return {
      seconds,
      text: new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    };
  }),
});

/** `brand`: what stands above the notice of a session that is over. */
export function GallerySession({ t, brand }: { readonly t: SampleTexts; readonly brand: VNode }) {
  const words = wordsIn(t);
  return (
    <>
      <div class="ps-session-last">{words.last}</div>
      <SessionWarning
        id="session-sample"
        words={words}
        said={{ left: t.sessionLeft, unreachable: words.unreachable }}
      >
        <Button type="button" text={words.stay} />
        <Button type="button" classes="govuk-button--secondary" text={words.signOut} />
      </SessionWarning>
      <div class="ps-session-sample">
        <SessionOver words={words} brand={brand}>
          <p class="govuk-body ps-measure">{words.overKept}</p>
          <Button type="button" text={words.overSignIn} />
        </SessionOver>
      </div>
    </>
  );
}
