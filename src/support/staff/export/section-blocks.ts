/** Sections of a case as a letter to a body outside has them: of each part that says something what stands in it. Never notes, nor what was agreed to. Pure. */
import type { Block } from '../../../documents/index.ts';
import type { SupportCase } from '../../case/case.ts';
import { noNotes } from '../../case/notes.ts';
import { allOf, type Story } from '../../case/story.ts';
import { partOf } from './case-paper.ts';
import { isKindPart, kindsOfPart, parts, sectionOf } from './parts.ts';

export function blocksOfSections(
  of: { readonly one: SupportCase; readonly story: Story; nameOf(memberId: string): string },
  sections: readonly string[],
): Block[] {
  const nothing = { notes: noNotes, consents: [], documents: [], services: [], approvals: [] };
  const asked = { ...of, ...nothing, agencyName: (id: string) => id };
  return parts
    .filter(isKindPart)
    .filter((part) => sections.includes(sectionOf(part)))
    .filter((part) => kindsOfPart[part].some((kind) => allOf(of.story, kind).length > 0))
    .flatMap((part) => partOf(asked, part));
}
