/**
 * Where each current authority stands on the map of equal squares: roughly where it is in England, each
 * region in one piece, London as a block of its own. Drawn by us; the picture below is the data.
 */
const picture = `
.   .   .   .   .   NBL .   .   .   .   .   .   .   .
.   .   .   .   CMB NCL NTY .   .   .   .   .   .   .
.   .   .   .   WMF GAT STY .   .   .   .   .   .   .
.   .   .   BPL LAN DUR SUN HPL .   .   .   .   .   .
.   .   .   .   BBD DAR STT MDB RDC .   .   .   .   .
.   SFT WGN BOL BUR NYK YOR ERY HUL .   .   .   .   .
LIV KWL STH SAL RCD BRD LDS WKF NLN NEL .   .   .   .
WRL HAL WAR MAN OLD CAL KIR BNS DON .   .   .   .   .
.   CHW TRF STP TAM .   SHF ROT .   .   .   .   .   .
.   .   .   CHE STO STF DBS NTS LIN .   .   .   .   .
.   .   SHR TEL WLV WAL DBY NGM RUT PET NFK .   .   .
.   .   HEF DUD SWL BIR LEC LEI NNT CAM SFK .   .   .
.   .   WOR SOL COV WRK WNT CBD BED LUT HRT ESS THR SOS
.   .   .   GLO OXF BUC MKN HRW BNT ENF HGY WTF RDB HVG
.   .   BRI SGL SWI WBK SLO HDN BRE CMD ISL HCK NWM BDG
.   .   NSM BTH WIL RDG WAM EAL HMF KNC WSM CTY TWH .
.   DEV SOM DOR BCP WOK BRC HNS WND LAM SWK LEW GRN BXL
CON PLY TOR .   SOT HAM SUR RCM KNG MRT STN CRD BRM .
IOS .   .   .   .   POR WSX BRH ESX KEN MED .   .   .
.   .   .   .   .   IOW .   .   .   .   .   .   .   .
`

/** The authority of each square, by its slug. */
const slugs: Readonly<Record<string, string>> = {
  NBL: 'northumberland',
  CMB: 'cumberland',
  NCL: 'newcastle-upon-tyne',
  NTY: 'north-tyneside',
  WMF: 'westmorland-and-furness',
  GAT: 'gateshead',
  STY: 'south-tyneside',
  BPL: 'blackpool',
  LAN: 'lancashire',
  DUR: 'durham',
  SUN: 'sunderland',
  HPL: 'hartlepool',
  BBD: 'blackburn-with-darwen',
  DAR: 'darlington',
  STT: 'stockton-on-tees',
  MDB: 'middlesbrough',
  RDC: 'redcar-and-cleveland',
  SFT: 'sefton',
  WGN: 'wigan',
  BOL: 'bolton',
  BUR: 'bury',
  NYK: 'north-yorkshire',
  YOR: 'york',
  ERY: 'east-riding-of-yorkshire',
  HUL: 'kingston-upon-hull',
  LIV: 'liverpool',
  KWL: 'knowsley',
  STH: 'st-helens',
  SAL: 'salford',
  RCD: 'rochdale',
  BRD: 'bradford',
  LDS: 'leeds',
  WKF: 'wakefield',
  NLN: 'north-lincolnshire',
  NEL: 'north-east-lincolnshire',
  WRL: 'wirral',
  HAL: 'halton',
  WAR: 'warrington',
  MAN: 'manchester',
  OLD: 'oldham',
  CAL: 'calderdale',
  KIR: 'kirklees',
  BNS: 'barnsley',
  DON: 'doncaster',
  CHW: 'cheshire-west-and-chester',
  TRF: 'trafford',
  STP: 'stockport',
  TAM: 'tameside',
  SHF: 'sheffield',
  ROT: 'rotherham',
  CHE: 'cheshire-east',
  STO: 'stoke-on-trent',
  STF: 'staffordshire',
  DBS: 'derbyshire',
  NTS: 'nottinghamshire',
  LIN: 'lincolnshire',
  SHR: 'shropshire',
  TEL: 'telford-and-wrekin',
  WLV: 'wolverhampton',
  WAL: 'walsall',
  DBY: 'derby',
  NGM: 'nottingham',
  RUT: 'rutland',
  PET: 'peterborough',
  NFK: 'norfolk',
  HEF: 'herefordshire',
  DUD: 'dudley',
  SWL: 'sandwell',
  BIR: 'birmingham',
  LEC: 'leicester',
  LEI: 'leicestershire',
  NNT: 'north-northamptonshire',
  CAM: 'cambridgeshire',
  SFK: 'suffolk',
  WOR: 'worcestershire',
  SOL: 'solihull',
  COV: 'coventry',
  WRK: 'warwickshire',
  WNT: 'west-northamptonshire',
  CBD: 'central-bedfordshire',
  BED: 'bedford',
  LUT: 'luton',
  HRT: 'hertfordshire',
  ESS: 'essex',
  THR: 'thurrock',
  SOS: 'southend-on-sea',
  GLO: 'gloucestershire',
  OXF: 'oxfordshire',
  BUC: 'buckinghamshire',
  MKN: 'milton-keynes',
  HRW: 'harrow',
  BNT: 'barnet',
  ENF: 'enfield',
  HGY: 'haringey',
  WTF: 'waltham-forest',
  RDB: 'redbridge',
  HVG: 'havering',
  BRI: 'bristol',
  SGL: 'south-gloucestershire',
  SWI: 'swindon',
  WBK: 'west-berkshire',
  SLO: 'slough',
  HDN: 'hillingdon',
  BRE: 'brent',
  CMD: 'camden',
  ISL: 'islington',
  HCK: 'hackney',
  NWM: 'newham',
  BDG: 'barking-and-dagenham',
  NSM: 'north-somerset',
  BTH: 'bath-and-north-east-somerset',
  WIL: 'wiltshire',
  RDG: 'reading',
  WAM: 'windsor-and-maidenhead',
  EAL: 'ealing',
  HMF: 'hammersmith-and-fulham',
  KNC: 'kensington-and-chelsea',
  WSM: 'westminster',
  CTY: 'city-of-london',
  TWH: 'tower-hamlets',
  DEV: 'devon',
  SOM: 'somerset',
  DOR: 'dorset',
  BCP: 'bournemouth-christchurch-and-poole',
  WOK: 'wokingham',
  BRC: 'bracknell-forest',
  HNS: 'hounslow',
  WND: 'wandsworth',
  LAM: 'lambeth',
  SWK: 'southwark',
  LEW: 'lewisham',
  GRN: 'greenwich',
  BXL: 'bexley',
  CON: 'cornwall',
  PLY: 'plymouth',
  TOR: 'torbay',
  SOT: 'southampton',
  HAM: 'hampshire',
  SUR: 'surrey',
  RCM: 'richmond-upon-thames',
  KNG: 'kingston-upon-thames',
  MRT: 'merton',
  STN: 'sutton',
  CRD: 'croydon',
  BRM: 'bromley',
  IOS: 'isles-of-scilly',
  POR: 'portsmouth',
  WSX: 'west-sussex',
  BRH: 'brighton-and-hove',
  ESX: 'east-sussex',
  KEN: 'kent',
  MED: 'medway',
  IOW: 'isle-of-wight'
}

export interface AuthorityTile {
  readonly slug: string
  /** Two or three letters that stand for the authority on the map. */
  readonly letters: string
  /** Column from the west and row from the north, from 0. */
  readonly x: number
  readonly y: number
}

/** Every square of the map. Throws where the picture and the list do not agree: they are ours. */
export const authorityTiles: readonly AuthorityTile[] = picture
  .trim()
  .split('\n')
  .flatMap((row, y) =>
    row.split(/ +/).flatMap((letters, x) => {
      if (letters === '.') return []
      const slug = slugs[letters]
      if (slug === undefined) throw new Error(`The map has ${letters}, which names no authority`)
      return [{ slug, letters, x, y }]
    })
  )
