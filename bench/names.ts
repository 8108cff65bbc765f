import { fold } from '../src/persons/fold.ts'

/** A name with the word that a search compares it with. */
export interface Name {
  readonly place: number
  readonly name: string
  readonly folded: string
}

/** Given names of women, the common ones first. */
export const femaleNames = listed(`
  Anna Eva Maria Karin Kristina Lena Kerstin Ingrid Marie Birgitta Malin Jenny Annika Inger Ulla
  Susanne Monica Sofia Ann Emma Elisabeth Helena Linda Johanna Elin Gunilla Sara Anette Katarina
  Ida Hanna Berit Åsa Barbro Camilla Julia Pia Siv Yvonne Amanda Helen Josefin Sandra Therese Lisa
  Ellinor Viktoria Louise Matilda Anita Caroline Jessica Agneta Marianne Frida Britt Klara Maja
  Marita Emelie Cecilia Gun Ebba Mona Ellen Alice Alva Rut Margareta Elsa Astrid Märta Greta Signe
  Vera Svea Dagny Gudrun Ragnhild Solveig Majken Aina Elvira Linnéa Viola Rosa Sigrid Gerd Gertrud
  Irma Tyra Estrid Valborg Hillevi Ingegerd Birgit Elna Hedvig Selma Edit Ester Judit Hjördis
  Hulda Lilly Nanna Saga Tuva Moa Nora Stina Ylva Vanja Wilma Tilde Thea Meja Lovisa Inez Freja
  Embla Disa Cornelia Bodil Annelie Angelica Ronja Rebecka Petra Mikaela Lotta Leila Kajsa Ingela
  Harriet Gabriella Evelina Doris Clara Bianca Asta
`)

/** Given names of men, as many as of women. */
export const maleNames = listed(`
  Lars Anders Mikael Johan Per Erik Karl Peter Jan Thomas Daniel Fredrik Hans Andreas Mats Stefan
  Bengt Bo Mattias Magnus Jonas Sven Martin Niklas Alexander Leif Björn Ulf Patrik Marcus Christer
  Joakim Henrik Nils Christian Viktor Oskar Simon Emil Filip Linus David Robert Kjell Rolf Lennart
  Tobias Håkan Göran Gustav Anton William Elias Lucas Oliver Hugo Adam Rasmus Kent Stig Roland
  Axel Claes Kenneth Sebastian Roger Jörgen Tommy Ludvig Albin Kurt Jesper Arne Jakob Benjamin
  Olof Ove Jimmy Gunnar Isak Åke Dan Hampus Edvin Ingemar Torbjörn Conny Tony Roy Bertil Börje
  Sture Sixten Ragnar Tage Folke Evert Egon Einar Birger Holger Valter Verner Hilding Allan Alf
  Harry Helge Herbert Ivar Ivan Knut Konrad Manfred Melker Milton Otto Ossian Rune Rudolf Sigvard
  Sigurd Tore Torsten Tord Ture Uno Vidar Vilgot Yngve Östen Örjan Noel Nore Malte Love Levi Loke
  Kasper Jarl Ingvar
`)

/** Family names, the common ones first. */
export const familyNames = listed(`
  Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson
  Pettersson Jonsson Jansson Hansson Bengtsson Lindberg Jakobsson Magnusson Olofsson Lindström
  Lindqvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund
  Fredriksson Sandberg Henriksson Forsberg Sjöberg Wallin Engström Eklund Danielsson Lundin
  Håkansson Björk Bergman Gunnarsson Holm Wikström Samuelsson Isaksson Fransson Bergqvist Nyström
  Holmberg Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström
  Viklund Björklund Eliasson Pålsson Hermansson Åberg Lindholm Sundberg Ström Ekström Blom Hedlund
  Nordin Dahlberg Sandström Åström Hellström Sjögren Falk Abrahamsson Martinsson Öberg Andreasson
  Blomberg Månsson Åkesson Hansen Norberg Dahl Lindahl Jonasson Ivarsson Strömberg Åkerlund
  Ottosson Göransson Berggren Sundström Hedberg Ekman Höglund Hedman Skoglund Borg Bodin Sjöström
  Friberg Edlund Stenberg Backlund Dahlström Molin Hägglund Westerlund Granberg Nordlund Sundqvist
  Hallberg Lundmark Boström Ericson Nygren Nyman Melin Rosén Wallén Malm Palm Strand Hult Asp Alm
  Ask Rönn Ek Lövgren Grön Hagström Hagberg Hagman Holmgren Holmström Holmqvist Hellberg Hellgren
  Hellman Häggström Hörnfeldt Isberg Jernberg Josefsson Juhlin Karlberg Kjellberg Kjellgren Klang
  Klasson Kling Kullberg Kvist Lagerqvist Landin Lantz Larsen Laurell Levin Liljeqvist Linder
  Lindell Lindén Lindfors Lindmark Linné Ljung Ljungberg Ljunggren Ljungqvist Lundblad Lundahl
  Lundell Löfström Löfqvist Malmberg Malmgren Malmqvist Malmström Modig Moberg Modin Månberg
  Möller Nord Nordberg Nordgren Nordmark Nordqvist Norén Norling Norrman Norström Nylander Nylund
  Nyqvist Näslund Oskarsson Palmgren Palmqvist Paulsson Perjons Petersson Petrén Qvarnström
  Ramström Rask Rehn Ringström Roos Rosenberg Rosenqvist Roslund Rudberg Rydberg Rydén Rönnberg
  Rönnqvist Sahlin Salomonsson Sandell Sandgren Sandin Sandqvist Selin Setterberg Simonsson Sjödin
  Sjölander Sjölund Sjöqvist Sköld Sonesson Stark Steen Stenlund Stenström Stjernström Stolt
  Strandberg Strid Strömgren Ståhl Sundell Sundin Svanberg Svanström Svedberg Svedin Sällström
  Söderlund Söderman Söderqvist Söderström Sörensen Tapper Thelin Thorell Thulin Tillman
  Torstensson Törnblom Törnqvist Uddén Ullberg Vallgren Vesterberg Vestman Videgård Vinberg
  Wahlberg Wahlgren Wahlström Wallberg Wallgren Wallström Wassberg Wedin Wennberg Wennerström
  Wenström Werner Westberg Westergren Westin Westlund Westman Wiberg Widell Widmark Wiklund
  Wiktorsson Wilhelmsson Winberg Wretling Zetterberg Zetterlund Zettergren Åhlin Åkerberg Åkerman
  Åkerström Åslund Ögren Öhman Öhlund Östberg Östlund Östman Öster Österberg Österlund
`)

/** Streets of towns that do not exist. */
export const streets = listed(`
  Björkvägen Storgatan Kyrkogatan Skolgatan Ringvägen Granvägen Tallvägen Ängsvägen Skogsvägen
  Strandvägen Kvarngatan Sågvägen Parkgatan Järnvägsgatan Stationsgatan Trädgårdsgatan Norrgatan
  Södergatan Östergatan Västergatan Åsvägen Backvägen Dalgatan Fjällvägen Lövvägen Aspvägen
  Rönnvägen Lingonstigen Blåbärsstigen Hjortronvägen Älgstigen Renvägen Lärkvägen Svanvägen
  Tranvägen Hantverkargatan Smedjegatan Bagarstigen Prästgatan Klockarvägen Torggatan Hamngatan
  Brogatan Kanalvägen Sjövägen Åvägen Myrvägen Hedvägen Fäbodvägen
`)

/** Towns that do not exist, with codes and postal codes that nobody has. */
export const cities = [
  { name: 'Granvik', code: '9901', postalCode: '99901' },
  { name: 'Tallåsen', code: '9902', postalCode: '99902' },
  { name: 'Björknäset', code: '9903', postalCode: '99903' },
  { name: 'Sjöhammar', code: '9904', postalCode: '99904' },
  { name: 'Norrtäkt', code: '9905', postalCode: '99905' },
  { name: 'Lövheden', code: '9906', postalCode: '99906' },
  { name: 'Älvfors', code: '9907', postalCode: '99907' },
  { name: 'Mossgruvan', code: '9908', postalCode: '99908' },
].map((city, place) => ({ ...city, place, folded: fold(city.name) }))

/** What notes say: a note is three of these. */
export const sentences: readonly string[] = [
  'Mår bättre i dag och har ätit frukost.',
  'Andningen är lugn i vila, lätt ansträngd vid gång.',
  'Blodtrycket har varit stabilt sedan i förrgår.',
  'Vikten har ökat två kilo på en vecka.',
  'Svullnaden i benen har gått ned.',
  'Sover gott, vaknar en gång per natt.',
  'Dottern är med och håller med om planen.',
  'Läkemedlen är genomgångna, inga ändringar i dag.',
  'Har gått med rollator till brevlådan.',
  'Äter små portioner men dricker bra.',
  'Ingen feber, inga tecken till infektion.',
  'Yrsel när hon reser sig, går över efter en stund.',
  'Såret på höger underben är torrt och rent.',
  'Nya ronden planeras till torsdag.',
  'Hemtjänsten ser till måltiderna tre gånger om dagen.',
  'Vill helst stanna hemma och slippa åka in.',
  'Provtagning beställd till nästa besök.',
  'Känner sig tryggare sedan teamet började komma.',
  'Saturationen ligger på samma nivå som förra veckan.',
  'Smärtan är hanterbar med nuvarande dos.',
  'Ringer själv om det blir sämre under helgen.',
  'Hjälpmedlen är på plats och används.',
  'Har inte fallit sedan förra besöket.',
  'Fortsatt uppföljning enligt planen.',
]

function listed(text: string): readonly Name[] {
  return text
    .trim()
    .split(/\s+/)
    .map((name, place) => ({ place, name, folded: fold(name) }))
}
