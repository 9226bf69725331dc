/** The countries of Africa: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_AFRICA = `
AO ssa 17.6 -12.3
BF ssa -1.8 12.3 | Burkina
BI ssa 29.9 -3.4
BJ ssa 2.3 9.6
BW ssa 23.8 -22.2
CD ssa 23.6 -2.9 | DRC | DR Congo | Congo DR | RDC | Congo-Kinshasa | Democratic Republic of the Congo | Democratic Republic of Congo | République démocratique du Congo | República Democrática del Congo | Zaire
CF ssa 20.5 6.6 | CAR | Central African Rep.
CG ssa 15.2 -0.8 | Congo-Brazzaville | Republic of the Congo | République du Congo | República del Congo
CI ssa -5.6 7.6 | Ivory Coast | Cote dIvoire | Elfenbenskusten
CM ssa 12.7 5.7
CV ssa -23.6 15.1 | Cape Verde | Cap-Vert
DJ ssa 42.6 11.7
DZ mena 2.6 28.1
EG mena 29.9 26.5 | مصر
EH mena -12.3 24.2 | Western Sahara | Sahrawi Republic
ER ssa 38.8 15.4
ET ssa 39.6 8.6
GA ssa 11.8 -0.6
GH ssa -1.2 7.9
GM ssa -15.4 13.5 | The Gambia
GN ssa -10.9 10.4
GQ ssa 10.5 1.6
GW ssa -14.9 12.1 | Guinea Bissau
IO ssa 72.4 -7.3
KE ssa 37.8 0.6
KM ssa 43.3 -11.7
LR ssa -9.3 6.5
LS ssa 28.2 -29.6
LY mena 18.1 27
MA mena -8.7 29.8 | Maroc
MG ssa 46.7 -19.3
ML ssa -3.6 17.3
MR ssa -10.4 20.2
MU ssa 57.6 -20.3
MW ssa 34.3 -13.2
MZ ssa 35.6 -17.2
NA ssa 17.2 -22.1
NE ssa 9.3 17.4
NG ssa 8.1 9.6
RE ssa 55.5 -21.1 | Reunion
RW ssa 29.9 -2
SC ssa 55.5 -4.7
SD mena 29.9 16
SH ssa -5.71 -15.96 | Saint Helena
SL ssa -11.8 8.6
SN ssa -14.5 14.4
SO ssa 45.7 4.7
SS ssa 30.3 7.3 | South-Sudan
ST ssa 6.6 0.2 | São Tomé
SZ ssa 31.5 -26.6 | Swaziland
TD ssa 18.6 15.3
TF ssa 69.5 -49.3
TG ssa 1 8.5
TN mena 9.6 34.1
TZ ssa 34.8 -6.3 | United Republic of Tanzania | Zanzibar
UG ssa 32.4 1.3
YT ssa 45.2 -12.8
ZA ssa 25.2 -29 | RSA | South-Africa
ZM ssa 27.8 -13.5
ZW ssa 29.9 -19
`;
