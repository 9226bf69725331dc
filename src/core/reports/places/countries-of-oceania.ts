/** The countries of Oceania: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_OCEANIA = `
AS eseap -170.7 -14.3
AU eseap 134.2 -25.6 | Tasmania
CC eseap 96.8 -12.2
CK eseap -159.8 -21.2
CX eseap 105.7 -10.5
FJ eseap 178 -17.8
FM eseap 158.2 6.9 | Federated States of Micronesia
GU eseap 144.77 13.44
HM eseap 73.5 -53.1
KI eseap 173 1.4
MH eseap 171.2 7.1
MP eseap 145.75 15.18
NC eseap 165.5 -21.3
NF eseap 167.95 -29.03
NR eseap 166.93 -0.53
NU eseap -169.9 -19
NZ eseap 172.6 -42 | Aotearoa | Aotearoa New Zealand
PF eseap -149.4 -17.7 | Tahiti
PG eseap 144.2 -6.6 | PNG
PN eseap -128.3 -24.4
PW eseap 134.6 7.5
SB eseap 160.2 -9.6
TK eseap -171.8 -9.2
TO eseap -175.2 -21.2
TV eseap 179.2 -8.5
UM eseap 166.6 19.3
VU eseap 166.8 -15.2
WF eseap -178.1 -14.3
WS eseap -172.4 -13.6 | Western Samoa
`;
