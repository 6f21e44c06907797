/** The warning before a session ends without use: a dialog of the browser's own, which takes the focus and gives it back. */
export interface SessionDialog {
  readonly isOpen: boolean;
  /** Opens it when it is not, and says how much time is left: at most once for each phrase, so that it is not read out every second. */
  show(secondsLeft: number): void;
  /** Says that the service cannot be reached. */
  complain(): void;
  close(): void;
}

/** Brings the page's dialog to life. `stay` is what pressing its button or Esc asks for. */
export function sessionDialog(guard: HTMLElement, stay: () => void): SessionDialog {
  const dialog = guard.querySelector<HTMLDialogElement>('[data-session-warning]');
  const left = guard.querySelector<HTMLElement>('[data-session-left]');
  const unreachable = guard.querySelector<HTMLElement>('[data-session-unreachable]');
  const phrases = (left?.dataset['sessionLeft'] ?? '').split('|').map((each) => {
    const space = each.indexOf(' ');
    return { seconds: Number(each.slice(0, space)), text: each.slice(space + 1) };
  });
  dialog?.addEventListener('cancel', (event) => {
    event.preventDefault();
    stay();
  });
  guard.querySelector('[data-session-stay]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    stay();
  });
  return {
    get isOpen() {
      return dialog?.open ?? false;
    },
    show(secondsLeft) {
      if (!dialog || !left) return;
      const phrase = phrases.filter(({ seconds }) => secondsLeft <= seconds).at(-1) ?? phrases[0];
      if (phrase && left.textContent !== phrase.text) left.textContent = phrase.text;
      if (!dialog.open) dialog.showModal();
    },
    complain() {
      if (unreachable) unreachable.textContent = unreachable.dataset['sessionUnreachable'] ?? '';
    },
    close() {
      if (unreachable) unreachable.textContent = '';
      dialog?.close();
    },
  };
}
