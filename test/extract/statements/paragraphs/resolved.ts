import { p, type Paragraph } from './paragraph.js'

/** Who says it, where other names and nouns stand nearer or it is one of a team. */
export const RESOLVED: readonly Paragraph[] = [
  // Those who work with somebody
  p(
    'a study by somebody and colleagues',
    'Mara Olsen of the Norport Institute and colleagues built a model. The study says rivers carried the salt. They found the sea was warmer.',
    ['rivers carried the salt', 'Mara Olsen and colleagues'],
    ['the sea was warmer', 'Mara Olsen and colleagues'],
  ),
  p('somebody and her team', 'Mara Olsen and her team tested the water. The team wrote that rivers carried the salt.', [
    'rivers carried the salt',
    'Mara Olsen and colleagues',
  ]),
  p('et al', 'Geologist Mara Olsen studied the delta. Olsen et al found that rivers carried the salt.', [
    'rivers carried the salt',
    'Mara Olsen and colleagues',
  ]),
  p(
    'results without a name',
    'Researchers from the Norport Institute tested the water. Results showed the sea was warmer.',
    ['the sea was warmer', 'researchers from the Norport Institute'],
  ),
  // Who speaks, among all the phrases of a sentence
  p(
    'somebody with works in brackets',
    'Comic artist Mara Olsen (Blue Harbour, Jem and the Misfits) told of leaving the city.',
    ['of leaving the city', 'Mara Olsen'],
  ),
  p('a report of a report', 'A Valley News reporter in Arden noted local papers said the dam was broken.', [
    'the dam was broken',
    'local papers',
    'a Valley News reporter in Arden',
  ]),
  p(
    'somebody named behind what is promised',
    'Mara Olsen spoke about her husband, who was arrested in May, and promised to hold a vote to cancel all changes made by the mayor, Tom Reed, since March.',
    ['to hold a vote to cancel all changes made by the mayor', 'Mara Olsen'],
  ),
  p('a report on a day by somebody', 'According to a report on Wednesday by Harbour Watch, the dam was broken.', [
    'the dam was broken',
    'Harbour Watch',
  ]),
  p(
    'a degree with full stops',
    'Lead author Karl Olsen, a Ph.D. candidate at the University of Norport, said, “Frogs may look similar.”',
    ['Frogs may look similar.', 'Karl Olsen'],
  ),
  p(
    'an official account',
    'The government of Peru met in Lima. On Monday an official government Twitter account made the following announcement: “The dam will hold.”',
    ['The dam will hold.', 'Government of Peru'],
  ),
  p(
    'somebody who says it, whatever the clause hangs on',
    'The bill was drafted by Tom Reed who said on the council floor, “It follows years of work from farmers”.',
    ['It follows years of work from farmers', 'Tom Reed'],
  ),
  p(
    'an outlet by the letters of its name',
    'According to Notes from Norland (NFN), shops were closed. NFN said the law would hold.',
    ['shops were closed', 'Notes from Norland'],
    ['the law would hold', 'Notes from Norland'],
  ),
  p(
    'a pronoun of another gender than whoever is near',
    'The man acted alone, prosecutor Claire Roux said. His lawyer disputes that: “My client has confessed to nothing.”',
    ['The man acted alone', 'Claire Roux'],
    ['My client has confessed to nothing.', 'his lawyer'],
  ),
  p(
    'an age for a name',
    'Coach Ali Daei said he was staying. “As long as they want me, I stay,” said the 54-year-old.',
    ['he was staying', 'Ali Daei'],
    ['As long as they want me, I stay', 'Ali Daei'],
  ),
  p(
    'a surname that tells nothing of who has it',
    'The Fed’s Waller said he would support a cut. “I see no reason to wait,” he said.',
    ['he would support a cut', 'Waller'],
    ['I see no reason to wait', 'Waller'],
  ),
  // What somebody is, and whose name stands further on
  p(
    'a witness, and who is tried',
    'A key witness in the trial of banker Tom Reed told the court that he had signed nothing.',
    ['he had signed nothing', 'a key witness in the trial of banker Tom Reed'],
  ),
  p('a mill, and where it is', 'The mill in Norby said it would close.', ['it would close', 'mill in Norby']),
  p(
    'a trade before a name',
    'Curator Mara Olsen said the portrait was old. Tenor Lars Reed called it a fake.',
    ['the portrait was old', 'Mara Olsen'],
    ['it a fake', 'Lars Reed'],
  ),
  // Firms, by the trade that ends their names
  p(
    'a firm that begins like a person',
    'Torvald Foods will cut 90 jobs by the end of the year, the company told staff on Monday.',
    ['Torvald Foods will cut 90 jobs by the end of the year', 'Torvald Foods'],
  ),
  p(
    'a firm, and where it flies to',
    'Nordvind Air will fly to Kisoro again in April, the Finnish carrier announced on Friday.',
    ['Nordvind Air will fly to Kisoro again in April', 'Nordvind Air'],
  ),
  p('a body with a rank in its name', 'The General Medical Council said that the surgeon had lied.', [
    'the surgeon had lied',
    'General Medical Council',
  ]),
  p('a general', 'General Tom Reed said that the bridge was lost.', ['the bridge was lost', 'Tom Reed']),
]
