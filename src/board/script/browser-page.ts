/** The little of a browser's page that the script touches. `src` knows no browser, so that nothing else can reach for one. */
export interface PageElement {
  textContent: string | null;
  hidden: boolean;
  className: string;
  /** Of a field of a form. */
  readonly name: string;
  readonly value: string;
  readonly tagName: string;
  readonly lang: string;
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly children: ArrayLike<PageElement>;
  querySelectorAll(selector: string): Iterable<PageElement>;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  append(...parts: (PageElement | string)[]): void;
  before(...parts: (PageElement | string)[]): void;
  after(...parts: (PageElement | string)[]): void;
  replaceChildren(...parts: (PageElement | string)[]): void;
  addEventListener(event: string, act: (event: { preventDefault(): void }) => void): void;
}

/** The same for the page as a whole. */
export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
}
