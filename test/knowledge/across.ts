/** Pairs of articles, the earlier one first; none may become a dispute. */
export const APART: Readonly<Record<string, readonly string[]>> = {
  'one speaks of what was, the other of what will be': [
    'Estonia said Monday that Russia will jam satellite signals over the Baltic. || Russia denied that it had jammed satellite signals over the Baltic last year.',
    '"Egypt will bomb the airport," Sudanese Foreign Minister Ali Karti said. || Egypt said that it had never bombed the airport.',
    "Brazil's government said Vale will close the mine. || Vale said it had not closed the mine in 2019.",
    'Hungary plans to buy gas from Russia in 2027, Hungarian Foreign Minister Peter Szijjarto said. || Russia said it had not sold gas to Hungary in 2020.',
    'Georgia said that Russia had deployed troops to Abkhazia in 2008. || Russia said that it will not deploy troops to Abkhazia.',
  ],
  'a refusal denies nothing': [
    'Denmark said that Sweden had paid for the bridge. || Sweden refused to pay for the bridge.',
    'The Kremlin said that Serbia had signed the gas contract. || Serbia refused to sign the gas contract.',
    'The prosecutor said that Boeing had paid the fine. || Boeing declined to pay the fine.',
    'Armenia said that Azerbaijan released the prisoners. || Azerbaijan refused to release the prisoners.',
    'Canada said India had opened its consulate in Vancouver. || India refused to open its consulate in Vancouver.',
  ],
  opinions: [
    '"The pension reform is brave," French Prime Minister Anne Duval said. || "The pension reform is cowardly," union leader Marc Petit said.',
    'Critic Olga Brandt said that the novel was brilliant. || Critic Hans Moll said that the novel was not brilliant.',
    'German Chancellor Karl Weber praised the deal with Turkey. || Opposition leader Anja Roth said she did not like the tone of the chancellor.',
    'Former president Lena Ortiz said the election was a joy to watch. || Senator Raul Diaz said the election was not a joy to watch.',
    'Tennis player Mia Sorensen said that the court was too slow. || Tennis player Ana Kovac said that the court was not too slow.',
  ],
  'one side only': [
    'The Kremlin said that Russia had not attacked the grain ship. || "Russia did not attack any grain ship," Russian Foreign Ministry spokeswoman Maria Zakharova said.',
    'The White House said the United States will not send troops to Haiti. || "American soldiers will not be sent to Haiti," US Secretary of State Antony Blinken said.',
    'Iran denied that it had supplied missiles to the Houthis. || "We never supplied missiles to the Houthis," Iranian Foreign Ministry spokesman Nasser Kanaani said.',
    'Pyongyang denied that it had fired a missile over Japan. || "We did not fire a missile over Japan," North Korean Foreign Minister Choe Son Hui said.',
    'Airbus denied that it had paid bribes to Ghana. || "Airbus has not paid bribes to Ghana," Airbus spokeswoman Claire Martin said.',
  ],
  'figures of other days, places or things': [
    "The World Health Organization said 300 people died of cholera in Malawi in January. || Malawi's health ministry said 750 people died of cholera in Malawi in March.",
    'Police said 14 people were arrested at the rally in Minsk on 4 May. || Police said 90 people were arrested at the rally in Brest on 6 May.',
    'Ukraine said 12 people were killed in the strike on Odesa. || Russia said 30 people were killed in the strike on Belgorod.',
    'The Red Cross said 40 people were injured in the fire in Lagos. || The fire service said 7 firefighters were injured in the fire in Lagos.',
    'Unemployment was 5% in Spain in 2019, the government said. || Unemployment was 14% in Spain in 2013, the union said.',
    'The earthquake in Chile had a magnitude of 6.1, the US Geological Survey said. || The earthquake in Japan had a magnitude of 7.2, the Japan Meteorological Agency said.',
    'Turkish authorities said 3 people drowned off Bodrum. || Greek authorities said 11 people drowned off Lesbos.',
    'The army said that four soldiers were killed in the ambush. || The hospital said that nine civilians were killed in the ambush.',
  ],
  questions: [
    '"Has China sold drones to Russia?" Senator Mark Hill asked. || China said that it had not sold drones to Russia.',
    'Reporters asked whether Israel had bombed the hospital. || Israel said that it had not bombed the hospital.',
    '"Will Turkey block Sweden?" Finnish President Sauli Aalto asked. || Turkey said it will not block Sweden.',
  ],
  conditions: [
    '"If Iran attacks Israel, the United States will bomb Iran," US President Joe Biden said. || The United States said that it will not bomb Iran.',
    'Poland said it would close the border if Belarus sends migrants. || Belarus said that Poland will not close the border.',
  ],
  'two people of one name': [
    'Governor Peter Miller said that the prison will be closed. || Actor Peter Miller said that the prison will not be closed in his film.',
    'Mayor Anna Schmidt said that she will resign. || Anna Schmidt, a goalkeeper for Bremen, said that she will not resign.',
    'Police officer John Smith said that the bridge was closed. || Baker John Smith denied that the shop was closed.',
  ],
  'one principal against itself': [
    'Hungary said that it will leave the court. || Hungarian Prime Minister Viktor Orban said that Hungary will not leave the court.',
    'Tesla said it will open a plant in Berlin. || Tesla said that it will not open a plant in Berlin.',
    'The Kremlin said that Russia will extend the grain deal. || Russian President Vladimir Putin said that Russia will not extend the grain deal.',
  ],
  'one act, at two places': [
    'The election in Georgia was rigged, opposition leader Nika Beridze said. || The election in Moldova was not rigged, Moldovan President Ana Rusu said.',
    'The factory in Leeds will be closed, the Unite union said. || The factory in York will not be closed, Mayor Tom Hale said.',
    'The factory in Leeds will be closed by Acme, the Unite union said. || Halden Motors said it would not close its factory in Leeds.',
    'Acme will close its factory in Leeds, the Unite union said. || Halden Motors said it would not close its factory in Leeds.',
  ],
  'what two do together, with a third': [
    'Turkey has signed a gas agreement with Egypt, Turkish President Kemal Aydin said. || Greece has not signed a gas agreement with Egypt, Greek Prime Minister Nikos Pappas said.',
    'Armenia attacked Iran, Armenian President Aram Sahak said. || Iran did not attack Armenia, Iranian President Reza Karimi said.',
  ],
  'other doers, receivers or things': [
    'Ukraine said that Belarus sent drones to Russia. || Iran denied that it had sent drones to Russia.',
    'Kenya said that Uganda had arrested its envoy. || Uganda denied that it had arrested its priest.',
    'India said Pakistan attacked the base at Pathankot. || Pakistan denied that it had attacked the school in Peshawar.',
    'Greece said that Turkey had violated its airspace. || Turkey denied that it had violated the airspace of Iraq.',
    'Latvia will ban Russian trucks, the Latvian government said. || Lithuania said that it will not ban Russian trucks.',
    'France said it will recognise Palestine. || Germany said that it will not recognise Palestine.',
    'Japan said that it will buy missiles from the United States. || South Korea said that it will not buy missiles from the United States.',
  ],
  'an answer to something else': [
    'Spain accused Morocco of opening the border. || Morocco denied that it had spied on Spanish ministers.',
    'Amnesty International said that Egypt had tortured prisoners. || Egypt denied that it had closed the office of Amnesty International.',
  ],
  'hearsay and doubt': [
    'Sources said that Google may buy the startup. || Google may not buy the startup, sources said.',
    'Rumours say that the king is ill. || The doctor said that he was not aware of an illness.',
    'The minister said he did not know whether Iran had tested a bomb. || Iran said it had tested a bomb.',
    'Analysts said it was unlikely that China would invade Taiwan. || China said it would not invade Taiwan.',
    'Norway said it had no evidence that Russia had cut the cable. || Russia said that it had not cut the cable.',
  ],
  'the same in other words': [
    'Israel denied that it had not warned the hospital. || Israel warned the hospital, Israeli army spokesman Daniel Hagari said.',
    'Lebanon said that Israel had not kept the truce. || Israel said that Hezbollah had not kept the truce.',
    'Finland said that it did not believe that Russia had closed the border. || Russia said that it had not closed the border.',
  ],
  'a demand that is met': [
    'Germany called on Poland to open the border. || Poland said that it will open the border.',
    'Ukraine urged Germany to send tanks. || Germany said that it will send tanks to Ukraine.',
  ],
  'one kind of thing, in two places': [
    'Libya armed rebels in Chad, Niger said. || Libya denied that it had armed rebels in Sudan.',
    'Greece said that Turkey had violated its airspace. || Turkey denied that it had violated the airspace of Iraq.',
    'The Houthis attacked the port of Aden, Yemen said. || The Houthis denied that they had attacked the port of Mokha.',
    'Algeria will close its embassy in Paris, France said. || Algeria said it will not close its embassy in Berlin.',
    'Ukraine said that Russia bombed a hospital in Kharkiv. || Russia denied that it had bombed a hospital in Odesa.',
    'Ukraine said that Russia bombed a hospital in Kharkiv. || Russia denied that it had bombed a hospital in Ukraine.',
    'India said Pakistan attacked the base at Pathankot. || Pakistan denied that it had attacked the base at Uri.',
    'The mayor said that Acme closed the Leeds plant. || Acme said it had not closed the York plant.',
    'Moldova said that Russia had arrested the Moldovan envoy. || Russia denied that it had arrested the Romanian envoy.',
  ],
  'a denial from before the day that is claimed': [
    'The Houthis denied that they had attacked the port of Aden. || The Houthis attacked the port of Aden on 19 May 2024, Yemen said.',
  ],
}

/** Pairs of articles that make one dispute; principals by side. */
export const TOGETHER = [
  {
    pair: 'Egypt held talks with Libya, Egyptian President Omar Farag said. || Libya said that it had not held talks with Egypt.',
    kind: 'CONTRADICTS',
    question: 'Did Egypt negotiate with Libya?',
    sides: 'Egypt | Libya',
  },
  {
    pair: 'The factory in Leeds will be closed, the Unite union said. || Halden Motors said it would not close its factory in Leeds.',
    kind: 'CONTRADICTS',
    question: 'Will Halden Motors close the factory in Leeds?',
    sides: 'Unite union | Halden Motors',
  },
  {
    pair: 'The election in Georgia was rigged, opposition leader Nika Beridze said. || The election in Georgia was not rigged, Georgian Prime Minister Irakli Datuna said.',
    kind: 'CONTRADICTS',
    question: 'Did somebody rig the election in Georgia?',
    sides: 'Nika Beridze | Georgia',
  },
  {
    pair: 'Norway jammed the radars of Finland, Finnish Prime Minister Aino Saari said on Monday. || Norway did not jam the radars of Finland, Norwegian Foreign Ministry spokesman Lars Vik said on Tuesday.',
    kind: 'CONTRADICTS',
    question: 'Did Norway jam the radars of Finland?',
    sides: 'Finland | Norway',
  },
  {
    pair: 'Lithuania said that Belarus had sent balloons over Vilnius. || Belarus denied that it had sent balloons over Vilnius.',
    kind: 'CONTRADICTS',
    question: 'Did Belarus send balloons?',
    sides: 'Lithuania | Belarus',
  },
  {
    pair: 'Mali said that France had violated its airspace. || France denied that it had violated Malian airspace.',
    kind: 'CONTRADICTS',
    question: 'Did France violate its airspace?',
    sides: 'Mali | France',
  },
  {
    pair: 'Nissan said that it will not close its plant in Sunderland. || Nissan will close its plant in Sunderland, the Unite union said.',
    kind: 'CONTRADICTS',
    question: 'Will Nissan close its plant in Sunderland?',
    sides: 'Unite union | Nissan',
  },
  {
    pair: 'The European Union called on Georgia to repeal the law. || Georgia said that it will not repeal the law.',
    kind: 'OPPOSES',
    question: 'Should Georgia repeal the law?',
    sides: 'European Union | Georgia',
  },
  {
    pair: 'Libya armed rebels in Chad, Niger said. || Libya denied that it had armed rebels in Chad.',
    kind: 'CONTRADICTS',
    question: 'Did Libya arm rebels?',
    sides: 'Niger | Libya',
  },
  {
    pair: 'NATO said that Russia had cut the Baltic cable. || Moscow denied that it had cut the Baltic cable.',
    kind: 'CONTRADICTS',
    question: 'Did Russia cut the Baltic cable?',
    sides: 'NATO | Russia',
  },
  {
    pair: 'Poland called on Hungary to close the border. || Hungary said that it will not close the border.',
    kind: 'OPPOSES',
    question: 'Should Hungary close the border?',
    sides: 'Poland | Hungary',
  },
  {
    pair: 'Yemen said that the Houthis had attacked the port of Aden. || The Houthis denied that they had attacked the port of Aden.',
    kind: 'CONTRADICTS',
    question: 'Did Houthi movement attack the port of Aden?',
    sides: 'Yemen | Houthi movement',
  },
]
