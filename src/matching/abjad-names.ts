/**
 * The commonest Arabic and Persian names as their own letters give them without short vowels (folded), and the usual Latin spelling: with
 * so few letters chance would decide between Ahmad and Hamid. Written for the project from general knowledge.
 */
const NAMES = `mhmd mohammed|ahmd ahmed|mhmud mahmoud|hamd hamid|hmid hamid|hsin hussein|hsn hassan|hasn hassan|ali ali|amr omar|athman osman|asamh osama|asama osama
abrahim ibrahim|asmaail ismail|asmail ismail|iusf yusuf|fatmh fatima|fatma fatima|aaishh aisha|aaisha aisha|khdija khadija|zinb zainab|mrim mariam|khald khalid
saaid said|jmal jamal|kmal kamal|tarq tariq|nasr nasser|mstfi mustafa|mstfa mustafa|sliman suleiman|nur nur|iasin yasin|lili leila|lila leila|jlal jalal|rda reza
rhim rahim|krim karim|slim salim|amir amir|daud daud|musi musa|musa musa|aisi isa|aisa isa|ihii yahya|ihia yahya|qasm qasim|rshid rashid|majd majid|majid majid
ulid walid|bilal bilal|blal bilal|hmza hamza|idris idris|iuns younis|zhra zahra|amina amina|amna amina|hlima halima|asma asma|aiub ayub|sadq saddiq|sdiq saddiq
rhmn rahman|rhman rahman|shrif sharif|latif latif|ltif latif|hbib habib|nbil nabil|jmil jamil|fisl faisal|smir samir|shfiq shafiq|tufiq tawfiq|hkim hakim|uahid wahid
iaqub yaqub|abdullah abdullah|abdulrhmn abdulrahman|abdulaziz abdulaziz|abdulkrim abdulkarim|abdulqadr abdulqadir|aliah alia|huda huda|hdi huda|mni mona|sara sara
smira samira|salh saleh|hsna hasna|hani hani|adl adel|rami rami|zid zaid|ziad ziad|hadi hadi|mhdi mahdi|rza reza|ibrahim ibrahim|sharif sharif|jafr jafar|jaafr jafar
abas abbas|hidr haidar|ridh reza|mhsn mohsen|nsrin nasrin|shirin shirin|frid farid|farid farid|nuri nouri|bkr bakr|tlal talal|jmaa jumaa|rbia rabia`;

const usual = new Map<string, string>();
for (const entry of NAMES.split(/[|\n]/)) {
  const [letters = '', latin = ''] = entry.split(' ');
  usual.set(letters, latin);
}

/** The usual Latin spelling of a name folded from Arabic letters; undefined where it is not among the commonest. */
export function latinOfAbjad(letters: string): string | undefined {
  return usual.get(letters);
}
