import { describe, expect, it } from 'vitest';
import { drawMentions, type ToldForMentions } from './draw-mentions.ts';
import { describeMention, mentionShape } from './mention.ts';

const nothing: ToldForMentions = {
  narrative: [],
  people: [],
  places: [],
  vehicles: [],
  phones: [],
  businesses: [],
  online: [],
  saidOn: new Date('2026-11-23T10:00:00Z'),
};

describe('[B7] mentions drawn from one telling', () => {
  const told: ToldForMentions = {
    ...nothing,
    narrative: [
      'The van MX19 KLP again, and a second one YS65 ZZB. Ring 07700 900123.',
      'Second page: YS65ZZB, www.shiny.co.uk',
    ],
    people: [
      {
        name: 'Andrei Popescu aka Dragos',
        approximateAge: 'about 30',
        sex: 'Man',
        nationality: 'Romanian',
        role: 'seen',
      },
      { description: 'a tall man with a scar' },
      { name: 'Lan', aliases: ['Nguyen Thi Lan'], dateOfBirth: '2004-05', approximateAge: 19 },
    ],
    places: [
      { text: '14 High Street, Crewe CW1 2AB' },
      { text: ' ' },
      { text: 'behind the mill', wardCode: 'E05008620' },
    ],
    vehicles: [{ plate: 'mx19klp', make: 'Ford Transit', colour: 'white' }, { description: 'a van' }],
    phones: [{ number: '+44 7700 900123', whose: 'the boss' }, { number: 'none' }],
    businesses: [{ name: 'Shiny Ltd', website: 'https://shiny.co.uk' }, { name: '' }],
    online: [{ address: 'fb.com/shiny' }, { address: '' }],
  };
  const mentions = drawMentions(told);

  it('accepts what answers name and suggests what only the narrative names, once', () => {
    expect(mentions.map((mention) => [mention.kind, mention.state, describeMention(mention)])).toEqual([
      ['person', 'accepted', 'Andrei Popescu, about 30, male, Romanian'],
      ['person', 'accepted', 'Lan, born 2004-05'],
      ['place', 'accepted', '14 High Street, Crewe CW1 2AB'],
      ['place', 'accepted', 'behind the mill'],
      ['vehicle', 'accepted', 'MX19KLP, white Ford Transit'],
      ['phone', 'accepted', '+44 7700 900123'],
      ['business', 'accepted', 'Shiny Ltd, https://shiny.co.uk'],
      ['online', 'accepted', 'fb.com/shiny'],
      ['vehicle', 'suggested', 'YS65 ZZB'],
    ]);
  });

  it('keeps aliases beside the name, the day on which an age was told, and the part each person plays', () => {
    const [first, second] = mentions;
    expect(first?.kind === 'person' && first.value.names.map((name) => name.full)).toEqual([
      'Andrei Popescu',
      'Dragos',
    ]);
    expect(first?.kind === 'person' && first.value.birth).toEqual({
      age: { from: 30, to: 30 },
      saidOn: '2026-11-23',
    });
    expect(first?.role).toBe('seen');
    expect(second?.kind === 'person' && second.value.names).toHaveLength(2);
  });

  it('come back whole from being kept as text', () => {
    for (const mention of mentions)
      expect(mentionShape.parse(JSON.parse(JSON.stringify(mention)))).toEqual(
        JSON.parse(JSON.stringify(mention)),
      );
  });

  it('of somebody with more names than are kept have the first of them, and can be read again', () => {
    const aliases = Array.from({ length: 60 }, (_, number) => `Ana${number} Popescu`);
    const [drawn] = drawMentions({ ...nothing, people: [{ name: 'Andrei Popescu', aliases }] });
    const read = mentionShape.parse(JSON.parse(JSON.stringify(drawn)));
    expect(read.kind === 'person' && read.value.names).toHaveLength(20);
    expect(read.kind === 'person' && read.value.names[0]).toEqual({ full: 'Andrei Popescu' });
    const kept = { ...read, value: { names: aliases.map((full) => ({ full })) } };
    expect(mentionShape.safeParse(kept).success).toBe(true);
  });

  it('are none where nothing is told', () => {
    expect(drawMentions(nothing)).toEqual([]);
    expect(drawMentions({ ...nothing, narrative: ['Men work long hours and look afraid.'] })).toEqual([]);
  });
});
