/** More pairs of articles, the earlier one first, about who did what to whom and where; none may become a dispute. */
export const OTHER_ACTS: Readonly<Record<string, readonly string[]>> = {
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

/** Pairs of articles that make one dispute; principals by side. */
export const SAME_ACTS = [
  {
    pair: 'Canada demanded that Google sell two of its advertising tools. || Google will not sell its advertising tools, Google Vice President Paul Roth said.',
    kind: 'OPPOSES',
    question: 'Should Google sell its advertising tools?',
    sides: 'Canada | Google',
  },
  {
    pair: 'Boeing will close its Leeds plant, the Unite union said. || Boeing said it would not close its Leeds factory.',
    kind: 'CONTRADICTS',
    question: 'Will Boeing close its Leeds plant?',
    sides: 'Unite union | Boeing',
  },
  {
    pair: 'Iran has shipped short-range ballistic missiles to Russia, the United States said. || Iran denied that it had shipped missiles to Russia.',
    kind: 'CONTRADICTS',
    question: 'Did Iran ship short-range ballistic missiles to Russia?',
    sides: 'United States | Iran',
  },
  {
    pair: 'Opposition leader Nika Beridze said Georgia’s election was rigged. || The election in Georgia was not rigged, Georgian Prime Minister Irakli Datuna said.',
    kind: 'CONTRADICTS',
    question: 'Did somebody rig Georgia’s election?',
    sides: 'Nika Beridze | Georgia',
  },
  {
    pair: "Opposition activist Pavel Sorokin was poisoned in prison, his lawyer Irina Belova said. || Russia's prison service denied that opposition activist Pavel Sorokin had been poisoned.",
    kind: 'CONTRADICTS',
    question: 'Did somebody poison Pavel Sorokin?',
    sides: 'Pavel Sorokin | Russia',
  },
  {
    pair: 'Nissan will cut jobs at its plant in Sunderland, the Unite union said. || Nissan said it was not planning to cut jobs.',
    kind: 'CONTRADICTS',
    question: 'Will Nissan cut jobs?',
    sides: 'Unite union | Nissan',
  },
  {
    pair: 'Eritrean troops have occupied the border town of Badme, Ethiopian Foreign Minister Desta Alemu said. || Eritrea denied that its troops had occupied Badme.',
    kind: 'CONTRADICTS',
    question: 'Did Eritrea occupy Badme?',
    sides: 'Ethiopia | Eritrea',
  },
  {
    pair: 'Volkswagen is planning to close its plant in Emden, the union IG Metall said. || Volkswagen said it had no plans to close its factory in Emden.',
    kind: 'CONTRADICTS',
    question: 'Will Volkswagen close its plant in Emden?',
    sides: 'IG Metall | Volkswagen',
  },
  {
    pair: "A Russian drone struck a grain vessel near Izmail, Ukraine's navy said. || The Russian Defence Ministry denied that its forces had struck a grain ship near Izmail.",
    kind: 'CONTRADICTS',
    question: 'Did Russia strike a grain vessel near Izmail?',
    sides: 'Ukraine | Russia',
  },
  {
    pair: 'Russia struck a grain vessel, Ukraine said on Monday. || Russia struck a passenger ferry, Ukraine said on Tuesday. || Russia denied that it had struck a passenger ferry.',
    kind: 'CONTRADICTS',
    question: 'Did Russia strike a passenger ferry?',
    sides: 'Ukraine | Russia',
  },
  {
    pair: 'Mayor Ted Reed spent $48,000 on his ranch, Ana Delgado said. || Ted Reed denied that he had spent money on his ranch.',
    kind: 'CONTRADICTS',
    question: 'Did Ted Reed spend $48,000?',
    sides: 'Ana Delgado | Ted Reed',
  },
  {
    pair: 'Vale ignored warnings for two years, Greenpeace said. || Vale denied that it had ignored warnings.',
    kind: 'CONTRADICTS',
    question: 'Did Vale ignore warnings for two years?',
    sides: 'Greenpeace | Vale',
  },
  {
    pair: 'At least 31 people were killed in the Russian missile strike on Kramatorsk on Friday, Ukrainian officials said. || The Russian strike on Kramatorsk on Friday killed nine people, the Russian Defence Ministry said.',
    kind: 'CONTRARY_VALUE',
    question: 'How many people died?',
    sides: 'Ukraine | Russia',
  },
  {
    pair: 'MOSCOW - Russian troops have captured Avdiivka, the Russian Defence Ministry said on Friday. || Ukraine denied that Russia had captured Avdiivka.',
    kind: 'CONTRADICTS',
    question: 'Did Russia capture Avdiivka?',
    sides: 'Russia | Ukraine',
  },
  {
    pair: "YEREVAN - Azerbaijan had violated the ceasefire, Armenia's Defence Ministry said. || Azerbaijan's Defence Ministry denied violating the ceasefire.",
    kind: 'CONTRADICTS',
    question: 'Did Azerbaijan violate the ceasefire?',
    sides: 'Armenia | Azerbaijan',
  },
  {
    pair: 'Greenpeace said on Monday that Shell had dumped oil into the Niger Delta. || "We have not dumped oil into the Niger Delta," said Shell spokeswoman Amara Obi.',
    kind: 'CONTRADICTS',
    question: 'Did Shell dump oil?',
    sides: 'Greenpeace | Shell',
  },
  {
    pair: 'The opposition Democratic Party demanded that South Korean President Yoon Suk Yeol resign. || South Korean President Yoon Suk Yeol said that he would not resign.',
    kind: 'OPPOSES',
    question: 'Should Yoon Suk Yeol resign?',
    sides: 'Democratic Party | South Korea',
  },
  {
    pair: 'Amnesty International accused Syria of torturing prisoners in Saydnaya. || Syria denied torturing prisoners in Saydnaya prison.',
    kind: 'CONTRADICTS',
    question: 'Does Syria torture prisoners?',
    sides: 'Amnesty International | Syria',
  },
  {
    pair: 'Union leader Anna Holm said that Ericsson would close its factory in Tallinn. || Ericsson said it had no plans to close its factory in Tallinn.',
    kind: 'CONTRADICTS',
    question: 'Will Ericsson close its factory in Tallinn?',
    sides: 'Anna Holm | Ericsson',
  },
  {
    pair: 'Moldova accused Russia of meddling in its election. || Russia denied interfering in the Moldovan election.',
    kind: 'CONTRADICTS',
    question: 'Does Russia interfere in its election?',
    sides: 'Moldova | Russia',
  },
  {
    pair: 'Hamas has agreed to the ceasefire proposal, Egypt said. || Hamas denied that it had agreed to the ceasefire proposal.',
    kind: 'CONTRADICTS',
    question: 'Did Hamas agree to the ceasefire proposal?',
    sides: 'Egypt | Hamas',
  },
  {
    pair: 'Volkswagen will buy Rivian, the newspaper Handelsblatt reported. || Volkswagen denied that it will buy Rivian.',
    kind: 'CONTRADICTS',
    question: 'Will Volkswagen get Rivian?',
    sides: 'Handelsblatt | Volkswagen',
  },
  {
    pair: 'Germany said that opposition leader Dmitry Volkov had been poisoned by Russia. || The Kremlin denied that Russia had poisoned Volkov.',
    kind: 'CONTRADICTS',
    question: 'Did Russia poison Dmitry Volkov?',
    sides: 'Germany | Russia',
  },
  {
    pair: 'Russia is jamming GPS signals in Finnmark every day, Norwegian Foreign Minister Ingrid Halvorsen said. || “We are not jamming GPS signals in Finnmark,” Kremlin spokesman Dmitry Peskov said.',
    kind: 'CONTRADICTS',
    question: 'Does Russia jam GPS signals in Finnmark?',
    sides: 'Norway | Russia',
  },
  {
    pair: 'China has built a base in Cambodia, the Washington Post reported, citing US officials. || Cambodia denied that China had built a base in the country.',
    kind: 'CONTRADICTS',
    question: 'Did China build a base?',
    sides: 'United States | Cambodia',
  },
  {
    pair: 'Wagner fighters have left Bakhmut, the Ukrainian army said. || Wagner denied that its fighters had left Bakhmut.',
    kind: 'CONTRADICTS',
    question: 'Did Wagner Group leave Bakhmut?',
    sides: 'Ukraine | Wagner Group',
  },
  {
    pair: 'Chevron spilled oil in the Amazon, Ecuador said. || Chevron rejected the accusation that it spilled oil in the Amazon.',
    kind: 'CONTRADICTS',
    question: 'Did Chevron spill oil?',
    sides: 'Ecuador | Chevron',
  },
  {
    pair: 'The opposition leader Raila Odinga incited the riots, Kenyan police said. || Raila Odinga denied inciting the riots.',
    kind: 'CONTRADICTS',
    question: 'Did Raila Odinga incite the riots?',
    sides: 'Kenyan police | Raila Odinga',
  },
  {
    pair: 'The Philippines said a Chinese ship had rammed its boat near Second Thomas Shoal. || China said its ship had not rammed the Philippine boat.',
    kind: 'CONTRADICTS',
    question: 'Did China ram its boat near Second Thomas Shoal?',
    sides: 'Philippines | China',
  },
  {
    pair: 'OpenAI trained its models on pirated books, the Authors Guild said. || OpenAI denied that it trained its models on pirated books.',
    kind: 'CONTRADICTS',
    question: 'Did OpenAI train its models?',
    sides: 'Authors Guild | OpenAI',
  },
  {
    pair: 'Israel agreed to a truce, Qatar said on Tuesday. || Israel said it had not agreed to a truce.',
    kind: 'CONTRADICTS',
    question: 'Did Israel agree to a truce?',
    sides: 'Qatar | Israel',
  },
  {
    pair: 'Facebook will leave Canada, the minister Pablo Rodriguez said. || Facebook said it would not leave Canada.',
    kind: 'CONTRADICTS',
    question: 'Will Facebook leave Canada?',
    sides: 'Pablo Rodriguez | Facebook',
  },
  {
    pair: 'Austria called on Poland to release 30 million euros in frozen aid for Moldova. || Poland will not release the aid for Moldova, Polish Foreign Minister Jan Wolski said.',
    kind: 'OPPOSES',
    question: 'Should Poland release frozen aid for Moldova?',
    sides: 'Austria | Poland',
  },
  {
    pair: 'Norbank sold a total of 40 tonnes of weapons to Iran, the French minister Ana Ruiz said. || Norbank said that it had not sold weapons to Iran.',
    kind: 'CONTRADICTS',
    question: 'Did Norbank sell weapons to Iran?',
    sides: 'France | Norbank',
  },
  {
    pair: 'Bulgaria accused Russia of genocide on Monday. || Russia denied on Tuesday that it had committed genocide.',
    kind: 'CONTRADICTS',
    question: 'Did Russia commit genocide?',
    sides: 'Bulgaria | Russia',
  },
  {
    pair: 'Ukraine accused Russia on Monday of violations of the truce. || Russia denied Tuesday that it had violated the truce.',
    kind: 'CONTRADICTS',
    question: 'Did Russia violate the truce?',
    sides: 'Ukraine | Russia',
  },
  {
    pair: "Russian fighter jets flew over Estonia on Sunday, Estonia's Defence Ministry said. || No Russian jets flew over Estonia, the Russian Defence Ministry said.",
    kind: 'CONTRADICTS',
    question: 'Did Russia fly over Estonia?',
    sides: 'Estonia | Russia',
  },
  {
    pair: 'Israeli troops crossed into Lebanon on Sunday, the Lebanese army said on Monday. || Israel denied on Tuesday that its troops had crossed into Lebanon.',
    kind: 'CONTRADICTS',
    question: 'Did Israel cross into Lebanon?',
    sides: 'Lebanon | Israel',
  },
  {
    pair: 'India accused Bangladesh on Monday of failing to protect Hindus. || Bangladesh denied on Tuesday that it had failed to protect Hindus.',
    kind: 'CONTRADICTS',
    question: 'Did Bangladesh protect Hindus?',
    sides: 'India | Bangladesh',
  },
]
