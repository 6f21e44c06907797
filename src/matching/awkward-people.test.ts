import { describe, expect, it } from 'vitest';
import { compare, type Decision, decide, normalise, type PersonValue, readAge, readNames } from './index.ts';

/** "name; born or age; sex; nationality" told in November 2026. */
function tell(text: string): PersonValue {
  const [names = '', birth = '', sex = '', nationality = ''] = text.split(';').map((part) => part.trim());
  const dated = /^\d{4}(?:-|$)/.test(birth);
  const age = dated || birth === '' ? undefined : readAge(birth);
  return {
    names: readNames(names),
    birth: dated ? { date: birth } : age && { age, saidOn: '2026-11-01' },
    sex: sex === 'f' ? 'female' : sex === 'm' ? 'male' : undefined,
    nationality: nationality === '' ? undefined : nationality,
  };
}

function decisionOn(a: string, b: string): Decision | undefined {
  const comparison = compare(
    normalise({ kind: 'person', value: tell(a) }),
    normalise({ kind: 'person', value: tell(b) }),
  );
  return comparison && decide(comparison);
}

describe('[B5 B8 X4] awkward pairs: people told alike are proposed as the same', () => {
  it.each([
    ['Andrei Popescu', 'andrei  POPESCU'],
    ['Andrei Popescu', 'Popescu Andrei'],
    ['Andrei Popescu', 'POPESCU, Andrei'],
    ['Andrei Popescu', 'Mr Andrei Popescu'],
    ['Andrei Popescu', 'Andrei Popesku'],
    ['Andrei Popescu', 'Anrdei Popescu'],
    ['Ștefan Țurcanu', 'Stefan Turcanu'],
    ['Ștefan Țurcanu', 'Fane Turcanu'],
    ['Gheorghe Munteanu', 'George Munteanu'],
    ['Ionuț Dragomir', 'Ion Dragomir'],
    ['Małgorzata Wójcik', 'Gosia Wojcik'],
    ['Katarzyna Zielińska', 'Kasia Zielinska'],
    ['Paweł Zieliński', 'Pawel Zielinsky'],
    ['Krzysztof Łukasiewicz', 'Krzystof Lukasiewicz'],
    ['Anna Kowalska-Zając', 'Ania Kowalska Zajac'],
    ['Nguyễn Văn Đức', 'Nguyen Van Duc'],
    ['Nguyễn Văn Đức', 'Duc Van Nguyen'],
    ['Trần Thị Hương', 'Huong Thi Tran'],
    ['Phạm Thị Lan', 'PHAM Thi Lan'],
    ['Gëzim Krasniqi', 'Gezim Krasniqi; 30'],
    ['Shkëlqim Dervishi', 'Shkelqim Dervishi'],
    ['Xhevdet Berishaj', 'Djevdet Berishaj'],
    ['Mohammed Al-Tikriti', 'Muhammad al Tikriti'],
    ['Abdul Rahman Noorzai', 'Abdulrahman Noorzai'],
    ['Abdur-Rahman Noorzai', 'Abdelrahman Noorzai'],
    ['محمد الطيراوي', 'Mohammed Al-Tirawi'],
    ['Юлия Щербакова', 'Yuliya Shcherbakova'],
    ['Сергей Лавренко', 'Sergey Lavrenko'],
    ['Oleksandr Bondarchuk', 'Aleksandr Bondarchuk'],
    ['Ivan Dimitrov', 'Ivan Dimitroff'],
    ['Mikhail Gorbenko', 'Michael Gorbenko'],
    ['Elena Ivanovska', 'Elena Ivanovski'],
    ['Tesfay Gebremedhin', 'Tesfaye Gebremedhin'],
    ['Jean-Claude Mbarga', 'Jean Claude Mbarga'],
    ['JeanClaude Mbarga', 'Jean-Claude Mbarga'],
    ['J. Mbargawe; 1990-05-17', 'Jean Mbargawe; 1990-05-17'],
    ["Siobhán O'Hanlon", 'Siobhan OHanlon'],
    ['William Thackwray', 'Bill Thackwray'],
    ['Catherine MacAllister', 'Kathy McAllister'],
    ['Dan Rusu aka Danny Brickman', 'Danny Brickman'],
    ['Günter Müllerhoff', 'Guenter Muellerhoff'],
    ['Jonathan Smithe; 1985-03-04', 'John Smith; 1985-03-04'],
    ['Maria Dobre; 1990-05-17', 'Maria Dobre; 1990-17-05'],
    ['Maria Dobre; 1990-05-17; f; Romanian', 'Maria Dobre; 1990; f; Romania'],
    ['Maria Dobre; 1990-05-17; f; Romanian', 'Mariya Dobre; about 35; f; Romanian'],
    ['Maria Dobre; 1990-05-17', 'Maria Dobre; 1990-05-11'],
    ['Maria Dobre; 1990-05-07', 'Maria Dobre; 1990-07-05'],
    ['Maria Dobre; 1990-05-17; f', 'Maria Dobre; early 30s; f'],
    ['Li Xiaoming; 1992-02-02', 'Xiaoming Li; 1992-02-02'],
    ['毛小东; 1992-02-02', 'Mao Xiaodong; 1992-02-02'],
  ])('%s | %s', (a, b) => {
    expect(decisionOn(a, b)).toMatch(/strong|possible/);
    expect(decisionOn(b, a)).toBe(decisionOn(a, b));
  });
});

describe('[B5 B8 X4] awkward pairs: people who are not the same are not proposed', () => {
  it.each([
    ['Andrei Popescu', 'Mihai Popescu'],
    ['Andrei Popescu', 'Andrei Dumbrava'],
    ['Nguyen Van Duc', 'Nguyen Van Hai'],
    ['Nguyen Van Duc; 19', 'Nguyen Van Duc; 45'],
    ['Nguyen Thi Lan', 'Nguyen Thi Hoa'],
    ['Maria', 'Maria Dobre'],
    ['Mohammed', 'Mohammed'],
    ['Mr Singh', 'Harjit Singh'],
    ['Ivan Petrovich Sidorov; ; m', 'Ivan Nikolaevich Sidorov; ; m'],
    ['Muhammad bin Salman', 'Salman bin Muhammad'],
    ['Andrei Popescu; 1990-05-17', 'Andrei Popescu; 1961-11-30'],
    ['John Smith; 1990-05-17', 'John Smith; 1974-01-09'],
    ['Maria Dobre; 1990-05-17; f', 'Mario Dobre; 1962-03-02; m'],
    ['Andrei', 'Andreea'],
    ['Kim Song Min', 'Kim Song Chol'],
    ['unknown', 'unknown'],
    ['...', '...'],
    ['Ali Hassan', 'Ali Hussein Khan'],
    ['Singh, Harpreet', 'Kaur, Harpreet'],
    ['Ion Popa', 'Ana Popa'],
  ])('%s | %s', (a, b) => {
    expect(decisionOn(a, b) ?? 'none').toBe('none');
    expect(decisionOn(b, a) ?? 'none').toBe('none');
  });
});
