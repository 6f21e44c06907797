/** The form of a tool for children that was used: for nobody who was an adult on that day. */
import { staffPaths } from '../../../paths.ts';
import { bodies } from '../../case/bodies.ts';
import { oneOf } from '../../case/story.ts';
import { childAges, childToolCodes, childToolProblem } from '../../risk/child-tools.ts';
import { riskDomains } from '../../risk/risk-domains.ts';
import { say } from '../case-words.ts';
import { type KindForm, optionsOf } from './kind-form.ts';

const fieldOf = { adult: 'on', age: 'age', toolName: 'toolName', category: 'category' } as const;

export const childToolForm: KindForm = {
  title: 'childTool.title',
  lead: 'childTool.lead',
  back: staffPaths.caseRisk,
  checkIn: (body, story) => {
    const read = bodies['child-tool'].safeParse(body);
    const problem = read.success ? childToolProblem(read.data, oneOf(story, 'person')?.body) : undefined;
    return problem === undefined ? undefined : [fieldOf[problem], `childTool.${problem}.wrong`];
  },
  fields: [
    {
      name: 'tool',
      type: 'choice',
      label: 'childTool.tool',
      options: optionsOf(childToolCodes, (each) => say(`childTool.${each}`)),
      needed: 'childTool.tool.needed',
    },
    { name: 'toolName', type: 'text', label: 'childTool.toolName' },
    {
      name: 'area',
      type: 'list',
      label: 'childTool.area',
      options: optionsOf(riskDomains, (each) => say(`risk.${each}`)),
      needed: 'childTool.area.needed',
    },
    {
      name: 'by',
      type: 'text',
      label: 'childTool.by',
      hint: 'childTool.byHint',
      needed: 'childTool.by.needed',
    },
    { name: 'on', type: 'day', label: 'childTool.on', past: true, needed: 'problem.day' },
    {
      name: 'age',
      type: 'choice',
      label: 'childTool.age',
      hint: 'childTool.ageHint',
      options: optionsOf(childAges, (each) => say(`childAge.${each}`)),
    },
    {
      name: 'category',
      type: 'text',
      label: 'childTool.category',
      hint: 'childTool.categoryHint',
      needed: 'childTool.category.needed',
    },
    { name: 'words', type: 'long', label: 'childTool.words' },
  ],
};
