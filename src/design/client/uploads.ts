/**
 * Shows how far a form's files are, and lets their sender stop. The form goes out as it would without script, and its answer leads to
 * the same page; only while it is under way does the page stay. A form carries `data-uploads`, the place for it
 * `data-upload-progress` with its words, the button that stops `data-upload-stop`.
 */
export function startUploads(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-uploads]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    const part = form.querySelector<HTMLElement>('[data-upload-progress]');
    if (input && part) follow(form, input, part);
  }
}

type Shown = ReturnType<typeof showing>;

function follow(form: HTMLFormElement, input: HTMLInputElement, part: HTMLElement): void {
  const shown = showing(form, part);
  let request: XMLHttpRequest | undefined;
  shown.stop?.addEventListener('click', () => request?.abort());
  form.addEventListener('submit', (event) => {
    if (request !== undefined) return event.preventDefault();
    const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : undefined;
    if (pressed?.name === 'skip') input.value = '';
    if (!input.files || input.files.length === 0) return;
    event.preventDefault();
    request = send(form, bodyOf(form, pressed), shown);
    request.addEventListener('loadend', () => {
      request = undefined;
    });
  });
}

/** The form's words before its files, as the server reads them. */
function bodyOf(form: HTMLFormElement, pressed: HTMLButtonElement | undefined): FormData {
  const body = new FormData();
  const given = [...new FormData(form)];
  for (const [name, value] of given) if (typeof value === 'string') body.append(name, value);
  if (pressed?.name) body.append(pressed.name, pressed.value);
  for (const [name, value] of given) if (value instanceof File) body.append(name, value, value.name);
  return body;
}

function send(form: HTMLFormElement, body: FormData, shown: Shown): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) shown.progress(Math.floor((100 * loaded) / total));
  });
  request.upload.addEventListener('load', () => shown.sent());
  request.addEventListener('abort', () => shown.end('stopped'));
  request.addEventListener('error', () => shown.end('failed'));
  request.addEventListener('load', () => {
    // 413: too much came, and the page itself says so.
    if (request.status < 400 || request.status === 413) location.assign(request.responseURL);
    else shown.end('failed');
  });
  request.open('POST', form.getAttribute('action') ?? '');
  shown.progress(0);
  request.send(body);
  return request;
}

/** Read out in steps: every ten percent, so that a screen reader is not talked over. */
const spokenStep = 10;

function showing(form: HTMLFormElement, part: HTMLElement) {
  const status = part.querySelector<HTMLElement>('[role="status"]');
  const bar = part.querySelector('progress');
  const stop = part.querySelector<HTMLButtonElement>('[data-upload-stop]');
  const buttons = () =>
    [...form.querySelectorAll<HTMLButtonElement>('button')].filter((button) => button !== stop);
  const busy = (is: boolean) => {
    for (const button of buttons()) button.disabled = is;
    if (bar) bar.hidden = !is;
    if (stop) stop.hidden = !is;
  };
  const say = (word: string, values: Readonly<Record<string, string>> = {}) => {
    const text = Object.entries(values).reduce(
      (said, [name, value]) => said.replace(`%{${name}}`, value),
      part.dataset[word] ?? '',
    );
    if (status && status.textContent !== text) status.textContent = text;
  };
  return {
    stop,
    /** All of it is on its way: from here it can no longer be stopped. */
    sent() {
      if (stop) stop.hidden = true;
      say('checking');
    },
    progress(percent: number) {
      if (part.hidden || bar?.hidden) {
        part.hidden = false;
        busy(true);
      }
      if (bar) bar.value = percent;
      say('sending', { percent: String(percent - (percent % spokenStep)) });
    },
    end(word: 'stopped' | 'failed') {
      busy(false);
      say(word);
    },
  };
}
