import type { PageFrame } from './document.tsx';

/** The mark and the name, as the way home. */
export function Brand({ frame, size }: { frame: PageFrame; size: number }) {
  return (
    <a class="ps-brand" href={frame.homeHref}>
      <img class="ps-brand__mark" src={frame.assets.markHref} alt="" width={size} height={size} />
      <span>
        <span class="ps-brand__name">{frame.words.serviceName}</span>
        <span class="ps-brand__partnership">{frame.words.partnership}</span>
      </span>
    </a>
  );
}

/** Says on every page that nothing in it is real. */
export function PracticeStrip({ frame, text }: { frame: PageFrame; text: string }) {
  if (!frame.practice) return null;
  return (
    <div class="ps-strip ps-strip--practice">
      <div class="govuk-width-container">
        <p>
          <strong>{frame.words.practiceTag}:</strong> {text}
        </p>
      </div>
    </div>
  );
}
