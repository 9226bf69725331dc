/** The countries of Asia: the columns are told in `countries.ts`. Names that `Intl` knows are not repeated. */
export const COUNTRIES_OF_ASIA = `
AE mena 54.3 23.9 | UAE | Emirates | Emiratos Árabes | EAU
AF sa 65.9 33.8
AM cee 44.9 40.3
AZ cee 47.7 40.3
BD sa 90.2 23.9
BH mena 50.5 26
BN eseap 114.6 4.5 | Brunei Darussalam
BT sa 90.4 27.4
CN eseap 103.3 36.8 | PRC | People's Republic of China | Mainland China
CY cee 33 34.9
GE cee 43.5 42.2
HK eseap 114.1 22.4 | Hong Kong | Hongkong
ID eseap 113.9 -1
IL mena 34.9 31.3
IN sa 79.5 22.8 | Bharat | Kerala | Tamil Nadu | West Bengal
IQ mena 43.8 33
IR mena 54.4 32.5 | Islamic Republic of Iran | Persia
JO mena 36.8 31.2
JP eseap 137.9 36.6
KG cee 74.5 41.5
KH eseap 104.9 12.7
KP eseap 127.2 40.1 | North Korea | DPRK
KR eseap 127.9 36.5 | South Korea | Republic of Korea | Korea, Republic of | ROK
KW mena 47.6 29.3
KZ cee 67.2 48.4 | Kazakstan
LA eseap 103.8 18.5 | Lao PDR | Lao People's Democratic Republic
LB mena 35.9 33.9
LK sa 80.7 7.6
MM eseap 96.5 21.1 | Burma | Birmania
MN eseap 103.1 47
MO eseap 113.55 22.16 | Macau | Macao
MV sa 73.5 4.2
MY eseap 102.3 3.9
NP sa 83.9 28.3
OM mena 56.1 20.6
PH eseap 121.4 15.9
PK sa 69.2 29.9
PS mena 35.2 31.9 | Palestine | State of Palestine | Palestinian territories | Palestina | فلسطين
QA mena 51.2 25.3
SA mena 44.7 24.1
SG eseap 103.8 1.4
SY mena 38.5 35 | Syrian Arab Republic
TH eseap 101 15.1
TJ cee 71 38.5
TL eseap 125.9 -8.8 | East Timor | Timor Oriental | Timor
TM cee 59.4 39.1
TR cee 35.4 39.1 | Türkiye | Turkey | Turkiye
TW eseap 121 23.7 | Taiwan | Republic of China | Chinese Taipei | Taiwán
UZ cee 63.3 41.8
VN eseap 108.2 14 | Viet Nam
YE mena 47.5 15.9
`;
