/** The part of banana-i18n that we use. Its own types are not found under Node's module resolution. */
declare module "banana-i18n" {
  /** A parsed message: a text, the place of a parameter, or a function with its parts. */
  export type MessageTree = string | number | readonly MessageTree[];

  export interface MessageEmitter {
    readonly language?: { getPluralForm(count: number, locale: string): number };
    emit(tree: MessageTree, params: readonly (string | number)[]): unknown;
  }

  export default class Banana {
    constructor(locale: string);
    readonly parser: {
      emitter: MessageEmitter;
      parse(message: string, params: readonly (string | number)[]): unknown;
      simpleParse(message: string, params: readonly (string | number)[]): string;
    };
  }
}
