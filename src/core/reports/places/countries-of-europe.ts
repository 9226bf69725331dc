/** The countries of Europe: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_EUROPE = `
AD nwe 1.6 42.5
AL cee 20.1 41.1
AT nwe 14.1 47.6
AX nwe 19.9 60.2
BA cee 17.8 44.2 | Bosnia | Bosnia Herzegovina
BE nwe 4.6 50.6
BG cee 25.2 42.8
BY cee 28 53.5 | Belorussia | Byelorussia
CH nwe 8.2 46.8
CZ cee 15.3 49.7 | Czech Republic | República Checa | République tchèque
DE nwe 10.4 51 | BRD | Federal Republic of Germany
DK nwe 9.3 56.2
EE cee 25.8 58.7
ES nwe -3.6 40.4 | Basque Country | País Vasco | Euskadi | Euskal Herria | Catalonia | Cataluña | Catalunya | Galicia, Spain | Galiza
FI nwe 26.2 64.3
FO nwe -6.9 62.2 | Faeroe Islands
FR nwe 2.5 46.6 | Brittany | Bretagne | Corsica
GB nwe -2.4 53.8 | UK | U.K. | Great Britain | Britain | England | Scotland | Wales | Northern Ireland | Inglaterra | Angleterre | Royaume-Uni | Storbritannien | Écosse | Escocia | Cymru
GG nwe -2.58 49.46
GI nwe -5.35 36.14
GR cee 22.6 39.5
HR cee 16.4 45.2
HU cee 19.4 47.2
IE nwe -8.1 53.2 | Republic of Ireland | Eire
IM nwe -4.5 54.2
IS nwe -18.6 65
IT nwe 12.3 43.5 | Sardinia | Sicily
JE nwe -2.1 49.2
LI nwe 9.5 47.1
LT cee 23.9 55.3
LU nwe 6.1 49.8
LV cee 24.9 56.9
MC nwe 7.42 43.74
MD cee 28.5 47.2 | Republic of Moldova
ME cee 19.2 42.8
MK cee 21.7 41.6 | Macedonia | FYROM | Republic of North Macedonia
MT nwe 14.4 35.9
NL nwe 5.6 52.3 | Holland | Nederland | Holanda
NO nwe 8.9 61.2
PL cee 19.4 52.1
PT nwe -8 39.7 | Azores | Madeira
RO cee 25 45.8
RS cee 20.8 44.2
RU cee 95.5 62 | Russian Federation
SE nwe 16.2 62.4
SI cee 14.8 46.1
SJ nwe 16 78.5
SK cee 19.5 48.7
SM nwe 12.46 43.94
UA cee 31.3 49.2
VA nwe 12.45 41.9 | Holy See | Vatican
XK cee 20.9 42.6 | Kosova | Kosovo
`;
