import { p, type Paragraph } from './paragraph.js'

/** What is said without quotation marks, and what only looks like it. */
export const REPORTED: readonly Paragraph[] = [
  // Indirect
  p('that', 'The ministry said that prices rose in May.', ['prices rose in May', 'ministry']),
  p('no that', 'The ministry said prices rose in May.', ['prices rose in May', 'ministry']),
  p('an acronym like a pronoun', 'The World Health Organization (WHO) said prices rose in May.', [
    'prices rose in May',
    'World Health Organization',
  ]),
  p('a fronted clause', 'Prices rose in May, the ministry said.', ['Prices rose in May', 'ministry']),
  p('a fronted clause and a day', 'Prices rose in May, the ministry said on Tuesday.', [
    'Prices rose in May',
    'ministry',
  ]),
  p('an inverted cue after a clause', 'Prices rose in May, said the ministry.', ['Prices rose in May', 'ministry']),
  p('a clause on both sides', 'Prices, the ministry said, rose in May.', ['Prices … rose in May', 'ministry']),
  p('according to, first', 'According to the ministry, prices rose in May.', ['prices rose in May', 'ministry']),
  p('according to, last', 'Prices rose in May, according to the ministry.', ['Prices rose in May', 'ministry']),
  p('an addressee', 'Mara Olsen told the council that the dam would hold.', ['the dam would hold', 'Mara Olsen']),
  p('an addressee, and one verb alone', 'Mara Olsen told Reuters that exports rose.', [
    'exports rose',
    'Mara Olsen',
    'Reuters',
  ]),
  p('a turnout that somebody gives', 'Mara Olsen put turnout at 58.9 percent.', [
    'turnout at 58.9 percent',
    'Mara Olsen',
  ]),
  p('an addressee without that', 'Mara Olsen told reporters the dam would hold.', ['the dam would hold', 'Mara Olsen']),
  p('those who hear it, for a subject of what is told', 'Eva Strand told the court Dalton “showed no mercy”.', [
    'Dalton “showed no mercy”',
    'Eva Strand',
  ]),
  p('a demand', 'Mara Olsen urged the government to repair the dam.', [
    'the government to repair the dam',
    'Mara Olsen',
  ]),
  p('a promise', 'The government promised to repair the dam.', ['to repair the dam', 'government']),
  p('a refusal', 'The government ruled out a new dam.', ['a new dam', 'government']),
  p('what was not said', 'Mara Olsen did not say that the dam would hold. She never said it was safe.'),
  p('what nobody said', 'Nobody said that the dam would hold, and no engineer has said it was safe.'),
  p('what somebody stopped short of saying', 'Mara Olsen stopped short of saying that the dam would hold.'),
  p('an office whose name begins with No', 'No 10 said that the dam would hold.', [
    'the dam would hold',
    '10 Downing Street',
  ]),
  p('a question left open', 'The ministry did not say whether the dam would hold.', [
    'whether the dam would hold',
    'ministry',
  ]),
  p('a denial', 'The government denied that it had hidden the report.', ['it had hidden the report', 'government']),
  p('a document that finds', 'The report found that the dam had cracked in March.', [
    'the dam had cracked in March',
    'report',
  ]),
  p('a document of somebody', 'A statement released by the ministry said that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('a reporting noun', 'The ministry repeated its claim that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('a possessed reporting noun', 'The council heard Mara Olsen’s claim that the dam had cracked.', [
    'the dam had cracked',
    'Mara Olsen',
  ]),
  p('the passive with by', 'It was confirmed by the ministry that the dam had cracked.', [
    'the dam had cracked',
    'ministry',
  ]),
  p('two clauses of one cue', 'The ministry said that prices rose and that wages fell.', [
    'prices rose and that wages fell',
    'ministry',
  ]),
  p('a condition inside', 'The ministry said that if rain returned, prices would fall.', [
    'if rain returned, prices would fall',
    'ministry',
  ]),
  p('a hedge', 'The minister reportedly left the country on Sunday.', [
    'The minister … left the country on Sunday',
    'reports',
  ]),
  // Nothing said
  p('a scare quote', 'The so-called “green” road was closed for repairs on Monday.'),
  p('a title', 'The film “A Bridge Too Far” opens the festival tonight.'),
  p('a participle that only describes', 'The disputed bridge connects two parishes of the valley.'),
  p('a reporting word used for an example', 'They want to narrow the gap to, say, two million votes.'),
  p('an act of speech without content', 'The minister spoke to reporters after the meeting.'),
  // Answers
  p('what somebody denies doing', 'The council’s chair, Mara Olsen, has always denied taking bribes.', [
    'taking bribes',
    'Mara Olsen',
  ]),
  p('a denial in the present', 'Olsen denies having met the envoy in March.', [
    'having met the envoy in March',
    'Olsen',
  ]),
  p('a denial without that', 'The Holm campaign has denied it happened.', ['it happened', 'Holm campaign']),
  p('a denial of having said', 'The mayor denies she ever said any of that.', ['she ever said any of that', 'mayor']),
  p('a denial of a crime', 'Dalton denies murder and two counts of theft.', [
    'murder and two counts of theft',
    'Dalton',
  ]),
  p('a request that is denied', 'The court denied his request for a trial.', ['his request for a trial', 'court']),
  p('a denial of anything', 'The minister has denied any wrongdoing.', ['any wrongdoing', 'minister']),
  p('a denial of what others said', 'Norland denied the allegations on Friday.', [
    'the allegations on Friday',
    'Norland',
  ]),
  p('a denial behind the accusation', 'Norland, accused of selling arms to Sudland, denies doing so.', [
    'doing so',
    'Norland',
  ]),
  p(
    'an accusation that the accused denies',
    'The White House accused Norland of selling arms to Sudland, a charge that Norland has denied.',
    ['Norland of selling arms to Sudland', 'Norland'],
    ['Norland of selling arms to Sudland', 'White House'],
  ),
  p(
    'a report at the end whose subject the parser takes for more than it is',
    'The number of deaths linked to the flood surpassed 1,000 in the United States, Harbour University data indicated.',
    ['The number of deaths linked to the flood surpassed 1,000 in the United States', 'Harbour University'],
  ),
  p('where it was said', 'The fire service indicated on Twitter the girl was ill.', [
    'the girl was ill',
    'fire service',
  ]),
  p(
    'where it was said, on a page of its own',
    'The ministry confirmed on its Facebook page the bridge would stay closed.',
    ['the bridge would stay closed', 'ministry'],
  ),
  p('a refusal to comment', 'A spokesman for Calder Line declined to comment on the report.', [
    'to comment on the report',
    'a spokesman for Calder Line',
  ]),
  p(
    'an answer behind its question',
    'Asked whether Norland would sell arms, Olsen said: “No.”',
    ['whether Norland would sell arms', 'reports'],
    ['No.', 'Olsen'],
  ),
  p(
    'two things that one says of two verbs',
    'The embassy declined the request and said the family had left on the advice of the ministry.',
    ['the request', 'embassy'],
    ['the family had left on the advice of the ministry', 'embassy'],
  ),
  p(
    'a refusal and an accusation',
    'The company rejected the offer and accused its rival of lying.',
    ['the offer', 'company'],
    ['its rival of lying', 'company'],
  ),
  p(
    'a denial and a call for something',
    'Olsen denied the claims and called for an inquiry.',
    ['the claims', 'Olsen'],
    ['an inquiry', 'Olsen'],
  ),
  p('what was said in a document, without “that”', 'Lind wrote in an email the plan was “dead on arrival”.', [
    'the plan was “dead on arrival”',
    'Lind',
  ]),
  p('what it is too early to say', 'The ministry said it was too early to say where the fire began.', [
    'it was too early to say where the fire began',
    'ministry',
  ]),
  p(
    'a sentence that ends in the name of a network',
    '“The law applies to everyone,” Mara Olsen wrote on X. Harbour Watch welcomed the decision.',
    ['The law applies to everyone', 'Mara Olsen'],
    ['the decision', 'Harbour Watch'],
  ),
  p(
    'what was said, denied in a word',
    'Officials said the school was empty. The army denied that.',
    ['the school was empty', 'officials'],
    ['that', 'army'],
  ),
  p('a reason behind “saying”', 'Mara Olsen vetoed the bill on Friday, saying it broke the law.', [
    'it broke the law',
    'Mara Olsen',
  ]),
  p(
    'an hour at the end of a sentence',
    'Reed testified that he woke at 3 a.m. “I told them,” Reed said.',
    ['he woke at 3 a.m.', 'Reed'],
    ['I told them', 'Reed'],
  ),
  p(
    'what somebody confirms, and would not say',
    'The ministry confirmed to Reuters that the envoy had been recalled, but would not say why.',
    ['the envoy had been recalled', 'ministry', 'Reuters'],
  ),
  p(
    'a clause, whoever says it and whose she is, and more of it',
    'None of the children had been vaccinated, Dr. Mara Olsen of the health team said, and two remain in hospital.',
    ['None of the children had been vaccinated … two remain in hospital', 'Mara Olsen'],
  ),
  p('in whose words it is', 'In the words of farmer Tom Reed, the hail was like being shot at.', [
    'the hail was like being shot at',
    'Tom Reed',
  ]),
  p('in whose view it is, between commas', 'The plan is, in the view of the union, a disgrace.', [
    'The plan is … a disgrace',
    'union',
  ]),
  p('whose words are sung', 'She read a poem in the words of the king. He stood in the view of the town.'),
]
