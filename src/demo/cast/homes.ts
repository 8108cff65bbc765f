import type { PersonKey } from './names.ts'

/** Where a person lives (WGS 84, a house that does not exist) and what comes home to them. */
export interface CastHome {
  readonly municipality: '9901' | '9902'
  readonly street: string
  readonly latitude: number
  readonly longitude: number
  readonly gets: readonly ('homeCare' | 'homeHelp')[]
}

/** The homes of the demo region; streets and postal codes exist nowhere. */
export const homes: Readonly<Record<PersonKey, CastHome>> = {
  esther: granvik('Björkstigen 4', [63.1042, 14.6115], ['homeCare', 'homeHelp']),
  gunnar: granvik('Björkstigen 7', [63.1046, 14.6129], ['homeCare', 'homeHelp']),
  margit: granvik('Björkstigen 7', [63.1046, 14.6129]),
  astrid: granvik('Kvarnvägen 12', [63.0983, 14.6021], ['homeCare', 'homeHelp']),
  olof: granvik('Storgatan 21 B', [63.1011, 14.5968], ['homeCare']),
  arne: granvik('Sågbacken 3', [63.1127, 14.6254], ['homeCare']),
  ingegerd: granvik('Prästgatan 8', [63.1003, 14.5991], ['homeCare', 'homeHelp']),
  holger: granvik('Norra Strandvägen 40', [63.1215, 14.6402], ['homeCare', 'homeHelp']),
  britta: granvik('Västanvägen 15', [63.0951, 14.5807], ['homeCare']),
  stig: granvik('Fäbodvägen 2', [63.168, 14.712], ['homeCare']),
  elsa: granvik('Prästgatan 8', [63.1003, 14.5991], ['homeCare', 'homeHelp']),
  ragnar: granvik('Ängsvägen 19', [63.0907, 14.6188], ['homeCare', 'homeHelp']),
  gun: granvik('Kyrkbacken 5', [63.1068, 14.5943]),
  bengt: granvik('Rönnvägen 11', [63.0939, 14.6072], ['homeCare']),
  vera: granvik('Storgatan 4 A', [63.1009, 14.601], ['homeCare', 'homeHelp']),
  nils: granvik('Österåsen 1', [63.0554, 14.731], ['homeCare']),
  svea: granvik('Kvarnvägen 3', [63.0977, 14.6039], ['homeCare', 'homeHelp']),
  folke: granvik('Skogsbrynet 6', [63.133, 14.561], ['homeCare']),
  'maj-britt': granvik('Lillgatan 9', [63.1022, 14.6047], ['homeCare', 'homeHelp']),
  lennart: granvik('Sågbacken 14', [63.1139, 14.627]),
  tage: tallasen('Torget 2', [62.98, 14.2012], ['homeCare']),
  inga: tallasen('Hantverkargatan 17', [62.9782, 14.1985], ['homeCare', 'homeHelp']),
  hilding: tallasen('Lingonstigen 8', [62.9845, 14.2107], ['homeCare', 'homeHelp']),
  solveig: tallasen('Torget 5', [62.9797, 14.202], ['homeCare']),
  kjell: tallasen('Myrvägen 30', [62.9399, 14.1203], ['homeCare']),
  barbro: tallasen('Skolgatan 6', [62.9771, 14.2043]),
  yusuf: tallasen('Hantverkargatan 3', [62.9789, 14.1999], ['homeCare']),
  aino: tallasen('Finnbackavägen 22', [62.952, 14.2655], ['homeCare', 'homeHelp']),
  roland: tallasen('Myrvägen 4', [62.9423, 14.1261]),
  rut: tallasen('Lingonstigen 2', [62.985, 14.2098], ['homeCare', 'homeHelp']),
  mirjana: tallasen('Skolgatan 11', [62.9765, 14.2051], ['homeCare']),
  hassan: granvik('Storgatan 33', [63.1014, 14.595], ['homeCare']),
}

type Position = readonly [latitude: number, longitude: number]

function granvik(street: string, [latitude, longitude]: Position, gets: CastHome['gets'] = []): CastHome {
  return { municipality: '9901', street, latitude, longitude, gets }
}

function tallasen(street: string, [latitude, longitude]: Position, gets: CastHome['gets'] = []): CastHome {
  return { municipality: '9902', street, latitude, longitude, gets }
}
