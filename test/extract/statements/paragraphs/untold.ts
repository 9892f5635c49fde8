import { p, type Paragraph } from './paragraph.js'

/** What looks like a report and is the article's own telling, a list or a credit; beside each what it is not. */
export const UNTOLD: readonly Paragraph[] = [
  p('what the writer finds', 'I found the dam in good order. I know that it will hold for another sixty years.'),
  p('what the writer reports having asked', '“Will the dam hold this winter?” I asked.', [
    'Will the dam hold this winter?',
    'author',
  ]),
  p(
    'what things will not do',
    'The engine refused to start. Floods threaten to cut the road. The crew refused to leave.',
    ['to leave', 'crew'],
  ),
  p('what the reader may think', 'You may expect that the dam will fail, and you would see that nothing happens.'),
  p('a supposition', 'Let’s say you have two dams, one above the other, and the upper one fails in March.'),
  p('an afterthought', 'The dam is old. That said, the dam has never failed in sixty years.'),
  p('a state written in capitals as somebody who speaks', 'The talks went on. The US said that the dam would hold.', [
    'the dam would hold',
    'United States',
  ]),
  p('what nothing suggests', 'Nothing in the report suggests that the dam will fail.'),
  p(
    'what things do',
    'While the smoke from the fires threatens the health of those living below the dam, its drop in price offers rivals greater hopes.',
  ),
  p('what is published', 'Mara Olsen, who has published over 300 papers on dams, died on Monday at 103 years of age.'),
  p('what somebody sets out or goes on to do', 'Olsen set out to run for mayor, and went on to win the seat.'),
  p('what somebody sets out long ago to do', 'Reed set out ten months ago to inspire the party.'),
  p('what is claimed as a prize', 'Dalton won again on Sunday, claiming her third victory of the season.'),
  p('what is claimed to be so', 'Dalton claimed the vote was unfair.', ['the vote was unfair', 'Dalton']),
  p('what somebody has', 'She boasts a lead of 45 points over Reed.'),
  p('what somebody boasts of', 'Olsen boasted that she would win by 45 points.', [
    'she would win by 45 points',
    'Olsen',
  ]),
  p('where somebody finds himself', 'Olsen found himself alone on the bridge, and found ways to cross it.'),
  p('what is founded', 'Mara Olsen, who helped found Blue Harbour, died on Monday.'),
  p('what goes down', 'Fees declined to $281 million in 2014. The party has declined since the war.'),
  p('who else wrote an article', 'Additional reporting by Ada Lind in Sudby and Tom Reed in Marlow.'),
  p('when something was announced', 'A year after it was announced, nobody had come to the city.'),
  p('what others do', 'In the survey, 48 per cent agreed and 44 per cent disagreed.'),
  p('what somebody takes over', 'Gammon assumed the nomination and the party chose Reed for the council.'),
  p('what goes on', 'But the drought continued, and four years later the river was dry.'),
  p(
    'when something came out',
    'In findings published on Wednesday in a journal, geologists said that the dam would hold.',
    ['the dam would hold', 'geologists'],
  ),
  p(
    'what something is called',
    'One group of fans has 85,000 members, while another called “Below the Dam” has more than 29,000 members.',
  ),
  p('an article brought up to date', 'The dam held. This article has been updated to include the vote of the council.'),
  p(
    'credits of pictures',
    'The gates of the dam. Image: Tom Reed.\n\nImage: Tom Reed.\n\nImage: Mara Olsen.\n\nImage: Tom Reed.',
  ),
  p('results', 'The count is final.\n\nOlsen: 1,769.\n\nReed: 1,501.\n\nOlsen: 2,316.\n\nReed: 1,547.'),
  p(
    'lists of names',
    'The juries are known.\n\nNorport: Ada Lind, Tom Reed, Mara Olsen.\n\nCalder: Jan Holm, Eva Strand.\n\nLindau: Per Aas, Ida Moe.',
  ),
  p('the hour of an entry', 'The storm has reached the coast.\n\n2 p.m.:\n\nThe council is meeting in the town hall.'),
  p(
    'a list after a colon',
    'This year’s winners are:\n\n— Carol Strand of the Norport Herald, for outstanding coverage of the dam under deadline pressure.\n\n— Mara Olsen of Calder News, for her pictures.',
  ),
  p(
    'the first paragraph above a line that names somebody',
    'The mayor of Norport died on Friday after an accident at the dam.\n\n— Mara Olsen on the rescue',
  ),
  p(
    'somebody who is not given something',
    'The guard denied them entry. The ministry denied Mara Olsen a visa. Olsen was denied access to the files. The keeper denied Dalton from close range.',
  ),
  p('on what terms somebody speaks', 'A guard who asked not to be identified said the gate had been open.', [
    'the gate had been open',
    'a guard',
  ]),
  p('an attack on a place', 'Rebels attacked the village. Olsen said rebels had attacked the ship at night.', [
    'rebels had attacked the ship at night',
    'Olsen',
  ]),
  p(
    'that somebody asks for no name',
    'She asked to be called only Maria. Reed insisted on anonymity. Lind declined to give her last name.',
  ),
  p('of what somebody spoke', 'Olsen joked about moving to the coast. Asked about the dam, Reed left.'),
  p('about how many', 'Olsen has said about half of the farmers have sold their land.', [
    'about half of the farmers have sold their land',
    'Olsen',
  ]),
  p('a title, and what it is', '“Lost Summer”, a drama by the director Mara Olsen, won the prize on Saturday.'),
  p('a mark outside', '“We will win”, Mara Olsen said.', ['We will win', 'Mara Olsen']),
  p('who is reported to the police', 'The town has reported Tom Reed to the police.'),
]
