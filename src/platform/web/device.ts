/** What a member's list of sessions calls a device: `Firefox on Windows`. Known names alone, never what the browser wrote itself. */
import Bowser from 'bowser';

const browsers = new Set(Object.values(Bowser.BROWSER_MAP));
const systems = new Set(Object.values(Bowser.OS_MAP));

/** Characters of a User-Agent that are looked at, and how many different ones are remembered. */
const longest = 300;
const mostRemembered = 500;
const remembered = new Map<string, string>();

function wordsFor(agent: string): string {
  const { browser, os } = Bowser.parse(agent);
  const names = [
    browsers.has(browser.name ?? '') ? browser.name : undefined,
    systems.has(os.name ?? '') ? os.name : undefined,
  ];
  return names.filter((name) => name !== undefined).join(' on ');
}

/** Browser and system in plain words; empty when neither is known. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = (userAgent ?? '').slice(0, longest);
  if (agent === '') return '';
  const known = remembered.get(agent);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const words = wordsFor(agent);
  remembered.set(agent, words);
  return words;
}
