import { p, type Paragraph } from './paragraph.js'

/** Verbs that say something by themselves of what they take: judging, naming, accusing, asking, owning up. */
export const ACTS: readonly Paragraph[] = [
  p(
    'somebody who is blamed, whatever stands before and behind',
    'Moscow blamed Ukrainian shelling. The union blamed poor maintenance for the blast.',
    ['Ukrainian shelling', 'Russia'],
    ['poor maintenance for the blast', 'union'],
  ),
  p('what is blamed on something by somebody', 'The crash was blamed on an engine fire by investigators.', [
    'The crash … on an engine fire',
    'investigators',
  ]),
  p(
    'what one says and whom one accuses behind it',
    'Norbank said the reports were false and accused Mara Olsen of lying.',
    ['the reports were false', 'Norbank'],
    ['Mara Olsen of lying', 'Norbank'],
  ),
  p('a participle that is no charge', 'Olsen, accused of fraud, said that the accused men had left.', [
    'the accused men had left',
    'Olsen',
  ]),
  p('what something is held to be', 'Mara Olsen dismissed the report as baseless.', [
    'the report as baseless',
    'Mara Olsen',
  ]),
  p('what somebody is held to be, by an insult', 'Olsen blasted Reed as a coward.', ['Reed as a coward', 'Olsen']),
  p('what something is called', 'Olsen called the ruling a disgrace.', ['the ruling a disgrace', 'Olsen']),
  p('what it is called by a pronoun', 'Olsen called it shameful.', ['it shameful', 'Olsen']),
  p('whom somebody calls on the telephone', 'Olsen called the office on Monday. Reed called his sister the next day.'),
  p('what is judged', 'Critics have derided the plan.', ['the plan', 'critics']),
  p('what would be judged, or is not', 'The union would condemn any cuts. Olsen did not criticise the mayor.'),
  p('a charge', 'The ministry accused Mara Olsen of lying to the council.', [
    'Mara Olsen of lying to the council',
    'ministry',
  ]),
  p('what is asked for in a word', 'The minister urged calm.', ['calm', 'minister']),
  p('what is promised without a clause', 'Norland pledged support for the rebels.', [
    'support for the rebels',
    'Norland',
  ]),
  p('what somebody is sorry for', 'Olsen apologised for the delay.', ['the delay', 'Olsen']),
  p('whom somebody says so to', 'Olsen apologised to the families for the delay.', ['the delay', 'Olsen']),
  p('sorry without a word of what for', 'Reed apologized to the victims.'),
  p('what something is hailed as, in the passive', 'The treaty was hailed as a breakthrough by the ministry.', [
    'The treaty … as a breakthrough',
    'ministry',
  ]),
  p('a charge in the passive', 'Reed was accused by members of the board of taking bribes.', [
    'Reed … of taking bribes',
    'members of the board',
  ]),
  p('a judgement set apart by commas', 'The plan, described by Olsen as “reckless”, passed on Monday.', [
    'reckless',
    'Olsen',
  ]),
  p('a clause that goes on behind it', 'The plan, which Olsen described as reckless, passed on Monday.', [
    'as reckless',
    'Olsen',
  ]),
  p('a plea', 'Two other men have pleaded not guilty.', ['not guilty', 'two other men']),
  p('a plea and what it is to', 'Olsen pleaded not guilty on Tuesday to seven counts of theft.', [
    'not guilty … to seven counts of theft',
    'Olsen',
  ]),
  p('a plea behind an age', 'Dalton, 45, pleaded guilty to manslaughter on Tuesday.', [
    'guilty to manslaughter',
    'Dalton',
  ]),
  p('who pleads otherwise', 'Lawyers pleaded for more time.', ['more time', 'lawyers']),
  p('a question without an answer', 'The company did not immediately respond to requests for comment on Monday.', [
    'requests for comment',
    'company',
  ]),
  p('calls that are not returned', 'Blue Harbour did not return calls seeking comment.', [
    'calls seeking comment',
    'Blue Harbour',
  ]),
  p('what somebody has not commented on', 'The ministry has not commented on the size, cost or site of the dam.', [
    'on the size, cost or site of the dam',
    'ministry',
  ]),
  p('somebody out of reach', 'The embassy could not be reached for comment.', ['for comment', 'embassy']),
  p('somebody without a comment', 'The ministry had no immediate comment.', ['no immediate comment', 'ministry']),
  p(
    'what answers nothing that was asked',
    'The child did not respond to treatment. The army did not reply to the fire.',
  ),
  p('what is held to be so in quoted words', 'The judge described the attack as “savage”.', [
    'the attack as “savage”',
    'judge',
  ]),
  p('what is warned of', 'Shares fell after the bank warned of lower profits.', ['lower profits', 'bank']),
  p(
    'what is owned up to or confirmed',
    'The firm admitted liability. Olsen confirmed her resignation.',
    ['liability', 'firm'],
    ['her resignation', 'Olsen'],
  ),
  p('what is rumoured', 'The striker is rumoured to be leaving the club.', [
    'The striker … to be leaving the club',
    'reports',
  ]),
  p('what everybody understands', 'The mayor understands the plan.'),
  p('somebody who is confirmed in office', 'The senate confirmed Mara Olsen on Friday.'),
  p('a part that somebody plays', 'Lind portrayed a spy in two films. Reed branded the cattle.'),
  p(
    'at what figures two put something',
    'The health ministry put the death toll at 312, while aid groups put it above 500.',
    ['the death toll at 312', 'health ministry'],
    ['it above 500', 'aid groups'],
  ),
  p('where somebody puts something', 'She put the book on the table at six.'),
  p(
    'what somebody takes on, or will not do',
    'Norland pledged to send trucks. Mara Olsen refused to resign. The rebels threatened to leave.',
    ['to send trucks', 'Norland'],
    ['to resign', 'Mara Olsen'],
    ['to leave', 'rebels'],
  ),
  p('clouds that threaten', 'Dark clouds threatened to spoil the fair. The flood threatened the town.'),
  p(
    'what is promised or threatened in a word',
    'The ministry promised a swift response. Norbank threatened legal action.',
    ['a swift response', 'ministry'],
    ['legal action', 'Norbank'],
  ),
  p(
    'what is not accepted, or proposed by others and rejected',
    'The rebels would not accept the plan. Norland rejected a truce proposed by the church.',
    ['the plan', 'rebels'],
    ['a truce proposed by the church', 'Norland'],
  ),
  p('who is not elected', 'The council rejected the candidate.'),
  p('what nobody confirms', 'The chancellery would not confirm or deny the report.', ['the report', 'chancellery']),
  p('what a newspaper could not confirm', 'The Harbour Post could not confirm the report.'),
  p('an act that is denied, with a name', 'Norland denied blocking EU aid for farmers.', [
    'blocking EU aid for farmers',
    'Norland',
  ]),
  p(
    'at what figure somebody else puts it, behind a semicolon or "while"',
    'Mara Olsen said 60,000 people would lose pensions; Tom Reed, the governor, put the figure at under 9,000. Norland said 20 people had died, while Sudan put the toll at five.',
    ['60,000 people would lose pensions', 'Mara Olsen'],
    ['the figure at under 9,000', 'Tom Reed'],
    ['20 people had died', 'Norland'],
    ['the toll at five', 'Sudan'],
  ),
  p('whom somebody warns', 'Mara Olsen warned the council.'),
  p('what is claimed for land, or fired', 'Norland claims parts of the sea. The crew fired two shots.'),
]
