/**
 * Rows of a long table as the markup that `docx` would write for each, character for character, as a test holds: with tens of thousands of rows the
 * library holds every run of every cell at once, several kilobytes each. Pure.
 */
import { fromRight, linesIn } from './runs.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const margins =
  '<w:tcMar><w:top w:type="dxa" w:w="60"/><w:left w:type="dxa" w:w="80"/><w:bottom w:type="dxa" w:w="60"/><w:right w:type="dxa" w:w="80"/></w:tcMar>';

function cellXml(text: string, percent: number, head: boolean): string {
  const turned = fromRight(text);
  const bold = head ? '<w:b/><w:bCs/>' : '<w:b w:val="false"/><w:bCs w:val="false"/>';
  const look = `<w:rPr>${bold}${turned ? '<w:rtl/>' : '<w:rtl w:val="false"/>'}</w:rPr>`;
  const runs = linesIn(text).map(
    (line, at) =>
      `<w:r>${look}${at === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
  );
  return `<w:tc><w:tcPr><w:tcW w:type="pct" w:w="${percent * 50}"/>${margins}</w:tcPr><w:p>${turned ? '<w:pPr><w:bidi/></w:pPr>' : ''}${runs.join('')}</w:p></w:tc>`;
}

/** One row; `percents`: how wide each column is; `named`: the first cell says what the row is about. */
export const rowXml = (cells: readonly string[], percents: readonly number[], named: boolean): string =>
  `<w:tr>${percents.map((percent, at) => cellXml(cells[at] ?? '', percent, named && at === 0)).join('')}</w:tr>`;
