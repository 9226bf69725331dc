/** The countries of South America: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_SOUTH_AMERICA = `
AR lac -64.7 -34.5
BO lac -64.7 -16.7 | Plurinational State of Bolivia
BR lac -53.2 -10.7
BV lac 3.4 -54.4
CL lac -71 -34.4
CO lac -73.1 3.9
EC lac -78.4 -1.4
FK lac -58.8 -51.7 | Islas Malvinas | Malvinas | Falklands
GF lac -53.2 4
GS lac -36.7 -54.4 | South Georgia and the South Sandwich Islands
GY lac -59 4.8
PE lac -74.4 -9.1
PY lac -58.4 -23.2
SR lac -55.9 4.1
UY lac -56 -32.8
VE lac -66.2 7.1 | Bolivarian Republic of Venezuela
`;
