/** The part of banana-i18n that we use. Its own types are not found under Node's module resolution. */
declare module "banana-i18n" {
  /** A parsed message: a text, the place of a parameter, or a function with its parts. */
  export type MessageTree = string | number | readonly MessageTree[];

  /** What fills a parameter: anything that becomes text. */
  export type MessagePart = string | number | { toString(): string };

  export interface MessageEmitter {
    readonly language?: {
      getPluralForm(count: number, locale: string): number;
      convertPlural(count: number, forms: readonly string[]): string;
    };
    plural?(parts: readonly MessagePart[]): string;
    bidi?(parts: readonly MessagePart[]): string;
    emit(tree: MessageTree, params: readonly MessagePart[]): unknown;
  }

  export default class Banana {
    constructor(locale: string);
    readonly parser: {
      emitter: MessageEmitter;
      parse(message: string, params: readonly MessagePart[]): unknown;
      simpleParse(message: string, params: readonly MessagePart[]): string;
    };
  }
}
