const MARKER = /^<!-- quorumdesk-part:([1-9]\d{0,15}):([1-9]\d{0,2}) -->$/;

/** The last line of an issue that the desk opened for a part of a request: which request, and which of its parts. */
export const partMarker = (requestId: number, part: number): string => `<!-- quorumdesk-part:${requestId}:${part} -->`;

/** Which part of a request an issue's body says it is; undefined where its last line is no such marker. */
export function partIn(body: string, requestId: number): number | undefined {
  const lines = body.trimEnd();
  const [, request, part] = MARKER.exec(lines.slice(lines.lastIndexOf("\n") + 1)) ?? [];
  return Number(request) === requestId ? Number(part) : undefined;
}
