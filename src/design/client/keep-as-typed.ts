/** What the server answers to a form that was kept. */
interface Kept {
  readonly said?: string;
  readonly href?: string;
  readonly outcome?: string;
}

/** Milliseconds of quiet after which what was typed is sent, and at most this long while typing goes on. */
const quiet = 800;
const longest = 5000;
/** Milliseconds until it is tried again when it could not be kept; doubled each time, up to the last. */
const retries = [2000, 4000, 8000, 15_000];
/** Most bytes a browser sends for a page that is being left. */
const mostWhileLeaving = 60_000;

/**
 * Keeps a form as it is typed. The form names in `data-autosave` where; beside it stand `data-autosave-said` for what is well and
 * `data-autosave-problem` for what is not, which alone is read out. Each sending bears a number, so that an earlier one that arrives
 * late changes nothing. Ctrl and Enter press the button marked `data-check`; Enter in a field keeps, and leads nowhere.
 */
export function keepAsTyped(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-autosave]');
  const said = document.querySelector<HTMLElement>('[data-autosave-said]');
  const problem = document.querySelector<HTMLElement>('[data-autosave-problem]');
  const turn = form?.querySelector<HTMLInputElement>('input[name="turn"]');
  const address = form?.dataset['autosave'];
  if (!form || !said || !problem || !turn || !address) return;
  let timer = 0;
  let since = 0;
  let failures = 0;
  let stopped = false;
  said.textContent = said.dataset['auto'] ?? '';

  const nextTurn = () => {
    turn.value = String(Number(turn.value) + 1);
  };
  const tell = (text: string | undefined) => {
    if (problem.textContent !== (text ?? '')) problem.textContent = text ?? '';
  };
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(send, milliseconds);
  };

  function send(leaving = false): void {
    clearTimeout(timer);
    timer = 0;
    since = 0;
    if (stopped || !form || !address) return;
    nextTurn();
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value);
    });
    const small = String(body).length < mostWhileLeaving;
    fetch(address, { method: 'POST', body, credentials: 'same-origin', keepalive: leaving && small }).then(
      async (answer) => heard(answer.status, await read(answer)),
      () => failed(),
    );
  }

  function heard(status: number, kept: Kept): void {
    if (status === 200 && kept.outcome === 'kept') {
      failures = 0;
      tell(undefined);
      if (said && kept.said !== undefined) said.textContent = kept.said;
      // Coming back to this page, after a crash too, is coming back to what was typed.
      if (kept.href !== undefined && location.pathname !== kept.href)
        history.replaceState(null, '', kept.href);
    } else if (status === 401) {
      stop(problem?.dataset['signedOut']);
      document.dispatchEvent(new CustomEvent('plainsight:session-ended', { bubbles: true }));
    } else if (kept.outcome === 'elsewhere') stop(problem?.dataset['elsewhere']);
    else failed();
  }

  function stop(why: string | undefined): void {
    stopped = true;
    tell(why);
  }

  function failed(): void {
    tell(problem?.dataset['failed']);
    wait(retries[Math.min(failures, retries.length - 1)] ?? quiet);
    failures += 1;
  }

  const changed = () => {
    if (stopped) return;
    const now = performance.now();
    if (since === 0) since = now;
    wait(Math.max(0, Math.min(quiet, since + longest - now)));
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    nextTurn();
    stopped = true;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && timer !== 0) send(true);
  });
  window.addEventListener('beforeunload', (event) => {
    if (failures > 0 && !stopped) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-check]')?.click();
    } else if (event.target instanceof HTMLInputElement && form.contains(event.target)) {
      event.preventDefault();
      send();
    }
  });
}

const read = (answer: Response): Promise<Kept> => answer.json().catch(() => ({}));
