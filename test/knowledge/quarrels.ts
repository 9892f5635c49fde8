/** Articles that show two camps, with no two statements that a rule could hold against each other; and calm ones. */
export interface QuarrelStory {
  readonly name: string
  readonly text: string
  /** Names of those on each side: first who asserts or is for it. */
  readonly sides: readonly [string, string]
}

export const QUARRELS: readonly QuarrelStory[] = [
  {
    name: 'a plan and those who condemn it',
    text: `Two hundred lime trees along the river in Marlow are to be felled so that the road can be widened.

Mayor Ruth Keller said that the trees were old and that traffic had doubled in ten years. She said the works would begin in March.

Residents criticized the plan. "This is a reckless decision and a disgrace," said Tom Aldridge, who leads the group Save the Limes. Aldridge accused Keller of ignoring the people of Marlow and demanded that the works be stopped.

Keller rejected the criticism. "The works will not be stopped, and every tree will be replaced," she told Aldridge.`,
    sides: ['Tom Aldridge', 'Ruth Keller'],
  },
  {
    name: 'an accusation and a defence in other words',
    text: `Prosecutors in Lund accused the banker Henrik Dahl on Tuesday of hiding losses of 40 million crowns from investors.

Prosecutor Eva Lind told the court that Dahl had forged reports for three years. She said that hundreds of families lost their savings.

Dahl denied the charges. His lawyer, Karin Holm, argued that her client had only followed the advice of his auditors. "Not a single report was false," Holm said.

The trial goes on.`,
    sides: ['prosecutors', 'Henrik Dahl'],
  },
]

export const CALM: Readonly<Record<string, string>> = {
  'rescuers who agree': `A ferry ran aground off the island of Tarn on Sunday, and all 85 passengers were brought to land.

Captain Olaf Berg said that the engine had failed. The coast guard said that two boats reached the ferry within an hour.

"Everybody was calm," said passenger Mia Strand. Tarn's mayor, Per Holt, thanked the crew and the coast guard. Holt said that the island would house the passengers overnight.`,
  'a study and those who praise it': `Researchers at the University of Varn reported on Thursday that they had found a new kind of moss.

The botanist Ida Roth said that the moss grows on basalt alone. She said that her team had searched for six years.

"It is a wonderful find," said Paul Keane of the Botanical Society. Keane said that the moss might help to date old walls. The university announced that it would fund a second expedition.`,
  'a match': `Northfield beat Easton 3-1 on Saturday and lead the league.

"We played our best half of the year," coach Lena Graf said. Graf said that the young striker Ada Quinn was outstanding. Quinn said she was proud of the team.

Easton's coach, Rolf Adler, said that his side had been tired. He said that they would work hard and come back.`,
}
