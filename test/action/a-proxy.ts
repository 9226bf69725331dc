import { createServer, request } from "node:http";
import { connect } from "node:net";

/** A proxy of plain HTTP on this machine, which takes every host for this machine. */
interface Proxy {
  readonly url: string;
  /** How many requests went through, tunnels included. */
  readonly seen: number;
  close(): Promise<void>;
}

/** Opens a proxy that passes requests on and makes tunnels. */
export async function openProxy(): Promise<Proxy> {
  let seen = 0;
  const server = createServer((asked, answer) => {
    seen += 1;
    const { port, pathname, search } = new URL(asked.url ?? "");
    const onward = request(
      { host: "127.0.0.1", port, path: `${pathname}${search}`, method: asked.method, headers: asked.headers },
      (told) => told.pipe(answer.writeHead(told.statusCode ?? 502, told.headers)),
    );
    asked.pipe(onward);
  });
  server.on("connect", (asked, client) => {
    const onward = connect(Number(asked.url?.split(":")[1]), "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      // Each request comes through the tunnel as it is; its first line counts it.
      client.on("data", (chunk: Buffer) => {
        seen += (chunk.toString("latin1").match(/^(GET|POST|PATCH|PUT|DELETE) \S+ HTTP\/1\.1\r$/gm) ?? []).length;
      });
      onward.pipe(client).pipe(onward);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    get seen() {
      return seen;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
