/** More pairs of articles, the earlier one first, about who did what to whom and where; none may become a dispute. */
export const OTHER_ACTS: Readonly<Record<string, readonly string[]>> = {
  'other words of one act': [
    "Brakk cut fire checks at its Olmsted depot, the drivers' union said. || Brakk Motor Co. said that it had not cut fire checks at the Selby depot.",
    "Brakk cut fire checks at its Olmsted depot, the drivers' union said. || Brakk said that it had not cut the pay of drivers.",
    'Chip firm Quarnel copied measurements in a paper on its new sensor, physicist Marta Vidal said. || Quarnel dismissed an allegation that it had copied a logo.',
    'Japan urged China to lift its ban on imports of Japanese tea. || BEIJING - China will not lift its ban on Vietnamese pork, commerce ministry spokesperson He Wen said.',
    'Corvex will cut 1,200 jobs at its plant in Leeds, the Metal Union said. || Corvex will not cut jobs at its plant in Sunderland, the company said.',
  ],
  'bodies whose names begin alike': [
    "First Brakk Bank cut fire checks at its Olmsted branch, the clerks' union said. || Brakk Motors said that it had not cut fire checks.",
  ],
  'ways to two places': [
    "Russian fighter jets flew over Estonia on Sunday, Estonia's Defence Ministry said. || No Russian jets flew over Japan, the Russian Defence Ministry said.",
    'Israeli troops crossed into Lebanon on Sunday, the Lebanese army said. || Israel denied that its troops had crossed into Syria.',
  ],
  'two crimes of one': [
    'Bulgaria accused Russia of theft on Monday. || Russia denied corruption.',
    'Estonia accused Latvia of blackmail. || Latvia denied that it had committed fraud in its election.',
  ],
  'a toll that rises from day to day': [
    'The earthquake in Malatya killed 45 people, the Turkish Interior Ministry said. || The earthquake in Malatya killed 112 people, the Red Crescent said.',
    'Iraqi police said three people were injured in the bombing in Kirkuk. || The bombing in Kirkuk injured 14 people, a Kirkuk hospital said.',
  ],
  'tolls of two happenings': [
    'Nine people were killed in a Russian strike on Odesa on Friday, Ukrainian officials said. || The Russian strike on Kramatorsk on Friday killed four people, the Russian Defence Ministry said.',
    'A bus crash in Malatya killed 45 people, police said. || The earthquake in Malatya killed 12 people, the Red Crescent said.',
    'Three people were killed in the bombing in Kirkuk, Iraqi police said. || The bombing in Kirkuk injured 2 people, a Kirkuk hospital said.',
    'The army killed 35 civilians in Darfur in 2019, Amnesty International said. || The army killed 20 civilians in Darfur in 2021, Human Rights Watch said.',
    'Organisers said 60,000 people had attended the march in Batumi. || Police said 5,000 people had attended the march in Tbilisi.',
  ],
  'to buy is not to sell': [
    'Ukraine bought drones last year, Germany said. || Ukraine denied that it had sold drones.',
  ],
  'rebels are not the army': [
    'Syrian rebel forces have captured Homs, Turkey said. || Russia denied that Syria had captured Homs.',
  ],
  'one thing of two owners': [
    'Acme poisoned the river from its plant, Greenpeace said. || Borland denied that Acme had poisoned the sea.',
    "Iran seized Maersk's ship, the United States said. || Iran said it had not seized Evergreen's ship.",
  ],
  'one act, in two places': [
    'The Ukrainian army said Wagner fighters had left Bakhmut. || Wagner denied that its fighters had left Kherson.',
    'Amnesty International accused Syria of torturing prisoners in Saydnaya. || Syria denied torturing prisoners in Adra.',
    'Union leader Anna Holm said that Ericsson would close its factory in Tallinn. || Ericsson said it had no plans to close its factory in Gdansk.',
    'Moldova accused Russia of meddling in its election. || Russia denied interfering in the Romanian election.',
  ],
  'no plans now say nothing of what was': [
    'Ericsson closed its factory in Tallinn in 2012, the union said. || Ericsson said it had no plans to close its factory in Tallinn.',
  ],
  'one word for two acts': [
    'Pakistan accused Afghanistan of firing rockets across the border. || Afghanistan denied firing its foreign minister.',
    'Hamas has agreed to the ceasefire proposal, Egypt said. || Hamas denied that it had agreed to the budget.',
  ],
  'things of one class, of two sorts': [
    "A Russian drone struck a grain vessel near Izmail, Ukraine's navy said. || Russia denied that its drones had struck a passenger ferry.",
    'Ukraine said that Russia had struck a grain vessel. || “Russia does not attack ferries,” Russian Defence Ministry spokesman Oleg Marin said.',
    'Sudan said that Ethiopia had bombed a cotton mill. || Ethiopia denied that it had bombed a cement factory.',
  ],
  'a town is not another': [
    'Ethiopia said that Eritrea had occupied the border town of Badme. || Eritrea denied that it had occupied Zalambessa.',
    'Ethiopia said that Eritrea had occupied the border town of Badme. || Eritrea denied that it had occupied the town of Zalambessa.',
  ],
  'nobody who could be named': [
    'Nissan will sell its stake in Renault, the Financial Times reported, citing two people familiar with the matter. || Nissan denied that it would sell its stake in Renault.',
  ],
  'plants of one owner, in two towns': [
    'Boeing will close its plant in Leeds, the Unite union said. || Boeing said it would not close its York plant.',
    'Boeing will close its Leeds plant, the Unite union said. || Boeing said it would not close its York factory.',
  ],
  'elections of two states': [
    'Opposition leader Nika Beridze said Georgia’s election was rigged. || Moldova’s election was not rigged, Moldovan President Ana Rusu said.',
  ],
  'what is done to two people, or may be': [
    "Opposition activist Pavel Sorokin was poisoned in prison, his lawyer Irina Belova said. || Russia's prison service denied that opposition activist Oleg Danin had been poisoned.",
    'Lena Hart was arrested in Berlin on Monday, Bild reported. || Lena Hart was not arrested in 2019, her agent Paul Roth said.',
    'The army killed rebel leader Ali Sharef, Norway said. || Rebel leader Ali Sharef was not arrested by the army, his brother said.',
  ],
  'two people of one surname': [
    'Germany said that opposition leader Dmitry Volkov had been poisoned by Russia. || The Kremlin denied that Russia had poisoned Anna Volkov.',
    'Germany said that opposition leader Dmitry Volkov had been poisoned by Russia. || Belarus denied that it had poisoned Volkov.',
    'The Democratic Party demanded that Mayor Paul Brandt resign. || Mayor Linda Brandt said that she would not resign.',
  ],
}
