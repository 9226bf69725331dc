/** Numbers and addresses of the requests that a story has opened so far, in their order. */
export interface OpenedRequest {
  readonly number: number;
  readonly url: string;
}

const PLACEHOLDER = /\{(address of )?request (\d+)\}/g;

/**
 * A text of a story with the numbers that only GitHub knows: `{request 2}` is the number of the story's second request, as in
 * `/duplicate #{request 2}`, and `{address of request 2}` its address. In YAML a text with ` #` in it needs quotes. Throws
 * where there is no such request yet.
 */
export const filledIn = (text: string, requests: readonly OpenedRequest[]): string =>
  text.replace(PLACEHOLDER, (_, address: string | undefined, place: string) => {
    const request = requests[Number(place) - 1];
    if (!request) throw new Error(`the story has no request ${place} yet`);
    return address === undefined ? String(request.number) : request.url;
  });
