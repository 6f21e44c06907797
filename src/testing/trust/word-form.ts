import { exampleTemplate } from '../../investigations/staff/templates/example-template.ts';
import type { ChosenFile } from '../browse.ts';

/** A Word form with places in it, as the page for such forms gives one. */
export const wordForm = async (): Promise<ChosenFile> => ({
  name: 'form.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: await exampleTemplate(new Date('2026-11-02')),
});
