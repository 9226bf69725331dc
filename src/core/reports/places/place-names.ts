import { foldPlace } from "../../config/fold-place.ts";
import { COUNTRIES } from "./countries.ts";

/** The languages in which the names of all countries are known. A country's own language comes to these, for itself. */
const LANGUAGES = ["en", "es", "fr", "ar", "pt", "sv"];

/** What people write for the whole world, in these languages. */
const GLOBAL =
  "global | globally | worldwide | world | the whole world | international | everywhere | all countries | any country | mundial | todo el mundo | " +
  "internacional | todo o mundo | mondial | mondiale | monde entier | internationale | globalt | världen | hela världen | internationell | " +
  "internationellt | عالمي | عالمية | العالم | دولي";

/** What people write for more countries than they name: words, continents and well-known regions. */
const SEVERAL =
  "several | several countries | various | various countries | multiple | multiple countries | many countries | varios | varios países | " +
  "vários | vários países | plusieurs | plusieurs pays | flera | flera länder | عدة دول | عدة بلدان | " +
  "africa | west africa | east africa | north africa | southern africa | central africa | sub-saharan africa | francophone africa | " +
  "áfrica | afrique | afrique de l'ouest | áfrica occidental | áfrica oriental | afrika | västafrika | östafrika | أفريقيا | إفريقيا | غرب أفريقيا | شمال أفريقيا | " +
  "asia | south asia | southeast asia | south-east asia | east asia | central asia | asie | ásia | asien | آسيا | " +
  "europe | eastern europe | western europe | central and eastern europe | cee | europa | أوروبا | " +
  "balkans | the balkans | baltics | baltic states | nordic countries | the nordics | scandinavia | norden | skandinavien | caucasus | " +
  "latin america | south america | north america | central america | the americas | caribbean | the caribbean | " +
  "américa latina | latinoamérica | sudamérica | américa del sur | américa central | centroamérica | amérique latine | amérique du sud | latinamerika | sydamerika | " +
  "أمريكا اللاتينية | middle east | the middle east | mena | arab world | arab countries | الشرق الأوسط | العالم العربي | " +
  "oceania | océanie | oceanía | pacific | the pacific | pacific islands | eseap | global south";

/** Names that two countries share: nobody can tell which is meant. */
const UNCLEAR = "congo | kongo | korea | corea | corée | coreia | america | américa | amérique";

/** What a name means: a country's code, or `global`, or `several`. */
export type NameMeaning = string;

/** A name in one form for comparison: case, accents, blanks, apostrophes, hyphens and dots are put aside. */
export const foldName = (name: string): string => foldPlace(name.replace(/['\u2018\u2019\u02bc`.-]/gu, ""));

let names: ReadonlyMap<string, NameMeaning> | undefined;

/** The meaning of each known name, folded. A name that means two countries is none. Made once, when first asked for. */
export function placeNames(): ReadonlyMap<string, NameMeaning> {
  names ??= collect();
  return names;
}

function collect(): ReadonlyMap<string, NameMeaning> {
  const found = new Map<string, NameMeaning>();
  const twice = new Set<string>();
  const add = (name: string | undefined, meaning: NameMeaning): void => {
    const folded = foldName(name ?? "");
    if (folded === "") return;
    if ((found.get(folded) ?? meaning) !== meaning) twice.add(folded);
    found.set(folded, meaning);
  };

  const known = LANGUAGES.map(namesIn);
  for (const code of COUNTRIES.keys()) {
    for (const language of known) add(language.of(code), code);
    add(nameInOwnLanguage(code), code);
  }
  for (const folded of [...twice, ...UNCLEAR.split(" | ").map(foldName)]) found.delete(folded);
  // What is listed by hand is meant: it wins over what two languages may call by one name.
  for (const { code, aliases } of COUNTRIES.values()) for (const alias of aliases) found.set(foldName(alias), code);
  for (const word of GLOBAL.split(" | ")) found.set(foldName(word), "global");
  for (const word of SEVERAL.split(" | ")) found.set(foldName(word), "several");
  return found;
}

/** A country's name in the language that most people write there, where `Intl` knows that language. */
function nameInOwnLanguage(code: string): string | undefined {
  const { language, script } = new Intl.Locale(`und-${code}`).maximize();
  const tag = script === undefined ? language : `${language}-${script}`;
  return Intl.DisplayNames.supportedLocalesOf([tag]).length === 0 ? undefined : namesIn(tag).of(code);
}

const namesIn = (tag: string): Intl.DisplayNames => new Intl.DisplayNames([tag], { type: "region", fallback: "none" });
