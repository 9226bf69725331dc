import { foldPlace } from "../config/fold-place.ts";
import { remembered } from "../domain/remembered.ts";

/** The languages in which an answer may name a language; besides, each language's own name for itself is understood. */
const NAMED_IN: readonly string[] = ["en", "es", "fr", "ar", "pt", "sv"];

/** Languages that people write requests in: all with two letters, and those with three that have a Wikipedia of some size. */
const TAGS: readonly string[] = `
aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj
fo fr fy ga gd gl gn gu gv ha he hi ht hu hy ia id ie ig ii ik io is it iu ja jv ka kg ki kk kl km kn ko kr ks ku kv kw ky la lb
lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw
sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo
za zh zu ace arz ary ast awa azb ban bcl bho bug ceb chr ckb crh csb dag diq dty fil fon frr fur gag glk gom gor gsw guw hak
haw hif hil hsb ilo inh jam kaa kab kbd kbp koi krc kcg lad lez lij lmo ltg mad mai mdf mhr min mni mos mwl myv mzn nah nan nap nds
new nia nqo nso olo pag pam pap pcd pcm pms pnb sat scn sco shi shn smn szl tay tcy tet tpi trv tum tyv udm vec vep vls war xal
xmf yue zea zgh pt-BR pt-PT en-GB en-US fr-CA es-MX es-419 zh-Hans zh-Hant sr-Cyrl sr-Latn`
  .trim()
  .split(/\s+/);

/** Names that people use and `Intl` does not. */
const ALSO: readonly (readonly [name: string, tag: string])[] = [
  ["Farsi", "fa"],
  ["Castellano", "es"],
  ["Castilian", "es"],
  ["Bengali", "bn"],
  ["Mandarin", "zh"],
  ["Bahasa Indonesia", "id"],
  ["Bahasa Melayu", "ms"],
  ["Flemish", "nl"],
  ["Oriya", "or"],
];

/** Between the names of several languages, as people write them in the languages above. */
const BETWEEN = /[,;/&+|\n،؛()]|\s(?:and|or|y|o|et|ou|e|och|eller|و|أو)\s/u;

/** No answer that names a language is longer, in characters. */
const LONGEST = 80;

/**
 * The language that an answer names, as a BCP 47 tag without a country: by its name in English, Spanish, French, Arabic, Portuguese or
 * Swedish, by its own name for itself, or by a tag. Null where no language is understood, and where there are several.
 */
export const languageNamed: (text: string) => string | null = remembered((text) => {
  if (text.length > LONGEST) return null;
  const known = tagsByName();
  const tagOf = (part: string): string | undefined => known.get(foldPlace(part));
  const whole = tagOf(text) ?? tagOf(text.replace(/\([^()]*\)/g, ""));
  if (whole !== undefined) return whole;
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== "");
  const named = new Set(parts.map(tagOf));
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
});

let tags: ReadonlyMap<string, string> | undefined;

/** The tag of each known name, folded. Made once, when first asked for: it takes some milliseconds. */
function tagsByName(): ReadonlyMap<string, string> {
  tags ??= collect();
  return tags;
}

/** Of a name that two languages have, the one that is listed first: `Intl` calls some by the same name. */
function collect(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (name: string | undefined, tag: string): void => {
    const folded = foldPlace(name ?? "");
    if (folded !== "" && !found.has(folded)) found.set(folded, withoutCountry(tag));
  };
  const readers = NAMED_IN.map(namesIn);
  for (const tag of TAGS) for (const nameOf of readers) note(nameOf?.(tag), tag);
  for (const tag of TAGS) note(namesIn(tag)?.(tag), tag);
  for (const [name, tag] of ALSO) note(name, tag);
  // Some write `no` for a plain no.
  for (const tag of TAGS) if (tag !== "no") note(tag, tag);
  return found;
}

/** What a language calls languages; undefined where the platform does not know it and would take another language's words. */
function namesIn(language: string): ((tag: string) => string | undefined) | undefined {
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return undefined;
  const names = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  return (tag) => names.of(tag);
}

/** Norwegian without more is Bokmål here, as it is on most wikis. */
function withoutCountry(tag: string): string {
  const { language, script } = new Intl.Locale(tag);
  const known = language === "no" ? "nb" : language;
  return script === undefined ? known : `${known}-${script}`;
}
