/** The countries of North America, with Central America and the Caribbean: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_NORTH_AMERICA = `
AG lac -61.8 17.1 | Antigua
AI lac -63.1 18.2
AW lac -70 12.5
BB lac -59.6 13.2
BL lac -62.83 17.9 | Saint Barthélemy
BM na -64.76 32.3
BQ lac -68.3 12.2
BS lac -78 24.6
BZ lac -88.7 17.2
CA na -99 58.6 | Quebec | Québec
CR lac -84.2 10
CU lac -79 22
CW lac -69 12.2
DM lac -61.4 15.4
DO lac -70.5 18.9
GD lac -61.7 12.1
GL na -41.8 73.1
GP lac -61.6 16.2
GT lac -90.4 15.7
HN lac -86.6 14.8
HT lac -72.4 19.1
JM lac -77.3 18.2
KN lac -62.7 17.3 | Saint Kitts | St Kitts and Nevis
KY lac -81.3 19.3
LC lac -61 13.9 | St Lucia | Saint Lucia
MF lac -63.06 18.07 | Saint Martin
MQ lac -61 14.6
MS lac -62.2 16.7
MX lac -102.2 23.9 | Méjico
NI lac -85 12.8
PA lac -80.1 8.5
PM na -56.3 46.9 | Saint Pierre and Miquelon
PR lac -66.5 18.2
SV lac -88.9 13.7
SX lac -63.07 18.03 | Sint Maarten
TC lac -71.7 21.8
TT lac -61.3 10.4 | Trinidad
US na -98.6 39.8 | USA | U.S.A. | US | U.S. | United States of America | the States | EEUU | EE. UU. | EE.UU. | États-Unis d'Amérique | Hawaii
VC lac -61.2 13.3 | Saint Vincent | St Vincent and the Grenadines | Saint Vincent and the Grenadines
VG lac -64.63 18.42 | British Virgin Islands
VI lac -64.75 17.73 | US Virgin Islands | United States Virgin Islands
`;
