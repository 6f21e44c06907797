/** What the sender's device calls a file, made harmless: it is shown, kept and given to downloads, never a path of ours. */

const mostCharacters = 200;
const longestEnding = 12;

/** Characters that are not seen: controls, and the marks that turn or hide what is written (`gpj.exe` for `exe.jpg`). */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu;

/** The last part of what was given, without folders and unseen characters; `file` when nothing is left. */
export function harmlessFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .replaceAll(unseen, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+\s*/, '');
  const characters = [...seen];
  if (characters.length <= mostCharacters) return seen === '' ? 'file' : seen;
  const dot = seen.lastIndexOf('.');
  const ending = dot > 0 && seen.length - dot <= longestEnding ? [...seen.slice(dot)] : [];
  return [...characters.slice(0, mostCharacters - ending.length), ...ending].join('');
}
