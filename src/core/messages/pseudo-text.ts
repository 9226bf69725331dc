/** Letters with marks: whoever sees them knows the word, and that it went through the messages. */
const MARKED: ReadonlyMap<string, string> = new Map(
  "AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž"
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** What makes a text as long as a translation may be. */
const FILLING = " ļöŕéɱ îþšûɱ ðöļöŕ šîţ åɱéţ";

/** What stays as it is: parameters, the frame of functions such as PLURAL, and words in backticks. */
const FIXED = /(\{\{\w+:(?:\$\d+\|?)?|\$\d+|\}\}|\||`[^`]*`)/;

/**
 * A text of English as a language that does not exist: with marks on its letters, 40 % longer, in brackets. Text on a page that
 * looks otherwise is no message. Parameters stay.
 */
export function pseudoText(text: string): string {
  const parts = text.split(FIXED);
  const words = parts.map((part, index) =>
    index % 2 === 1 ? part : [...part].map((sign) => MARKED.get(sign) ?? sign).join(""),
  );
  const letters = parts.filter((_, index) => index % 2 === 0).join("").length;
  const more = Math.max(1, Math.ceil(letters * 0.4));
  return `⟦${words.join("")}${FILLING.repeat(Math.ceil(more / FILLING.length))
    .slice(0, more)
    .trimEnd()}⟧`;
}
