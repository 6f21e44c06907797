/** A form as it stood when the session ended. */
export interface TypedForm {
  readonly path: string;
  /** Of the page in which it was typed. */
  readonly title: string;
  readonly fields: readonly (readonly [string, string])[];
}

/** Forms in which something was typed: told by what the browser reports. */
const touched = new Set<HTMLFormElement>();

/** Remembers which forms somebody types or chooses in, and tells of each time. */
export function noteTyping(typed: () => void): void {
  document.addEventListener('input', (event) => {
    const form = event.target instanceof Element ? event.target.closest('form') : null;
    if (form === null || form.method !== 'post') return;
    touched.add(form);
    typed();
  });
}

/** Text that somebody wrote, in a form that came back to be mended: it stands in the page as if it had always been there. */
function cameBack(form: HTMLFormElement): boolean {
  if (document.querySelector('.govuk-error-summary') === null) return false;
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input')].some(
    (field) =>
      !field.readOnly && (field.type === 'textarea' || field.type === 'text') && field.value.trim() !== '',
  );
}

/** What was typed in the page and not sent, without files, and never a form with a password. */
export function typedForms(): TypedForm[] {
  return [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')]
    .filter((form) => touched.has(form) || cameBack(form))
    .filter((form) => form.querySelector('input[type="password"]') === null)
    .map((form) => ({
      title: document.title.slice(0, 300),
      path: new URL(form.getAttribute('action') ?? '', location.href).pathname,
      fields: [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && name !== 'form-token' ? [[name, value]] : [],
      ),
    }));
}

/**
 * Puts the notice in the place of the whole page, title included: nothing that was shown stays in the document. What was typed is held
 * by the script alone until "Sign in again" gives it to the server, which keeps it for its member.
 */
export function coverPage(guard: HTMLElement, freshToken: () => Promise<string | undefined>): void {
  const template = guard.querySelector<HTMLTemplateElement>('[data-session-over]');
  if (!template) {
    location.reload();
    return;
  }
  const forms = typedForms();
  const title = template.dataset['sessionOver'] ?? '';
  document.title = title;
  document.body.replaceChildren(template.content.cloneNode(true));
  for (const part of document.querySelectorAll<HTMLElement>('[data-as]'))
    become(part, part.dataset['as'] ?? 'div');
  const again = document.querySelector<HTMLFormElement>('[data-session-again]');
  const signIn = document.querySelector<HTMLElement>('[data-session-sign-in]');
  if (again && signIn && forms.length > 0) {
    again.hidden = false;
    signIn.hidden = true;
    again.addEventListener('submit', (event) => {
      event.preventDefault();
      void freshToken().then((token) => {
        fill(again, 'forms', JSON.stringify(forms));
        if (token !== undefined) fill(again, 'form-token', token);
        again.submit();
      });
    });
  }
  document.querySelector<HTMLElement>('h1')?.focus();
}

/** Puts an element of another kind in a part's place, with its looks and all that is in it. */
function become(part: HTMLElement, tag: string): void {
  const made = document.createElement(tag);
  made.className = part.className;
  if (part.hasAttribute('tabindex')) made.tabIndex = part.tabIndex;
  made.append(...part.childNodes);
  part.replaceWith(made);
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (field) field.value = value;
}
