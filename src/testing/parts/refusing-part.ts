import { becomeChild } from '../../apps/child.ts';

// A part that finds something only the operator can put right.
const child = await becomeChild();
child.refuse('The key file is missing.');
