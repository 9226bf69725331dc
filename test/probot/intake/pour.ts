import { connect } from "node:net";

const MB = 1024 * 1024;

/** Sends megabytes for as long as the server takes them. Returns its answer and the most that this process held meanwhile. */
export async function pour(url: string, head: readonly string[], megabytes: number) {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk;
  });
  socket.write([...head, "", ""].join("\r\n"));
  const chunk = Buffer.from(`100000\r\n${"x".repeat(MB)}\r\n`);
  const before = memory();
  let most = 0;
  for (let sent = 0; sent < megabytes && !socket.destroyed; sent += 1) {
    if (!socket.write(chunk)) await new Promise((done) => void socket.once("drain", done).once("close", done));
    most = Math.max(most, memory() - before);
  }
  if (!socket.destroyed) await new Promise((done) => socket.once("close", done));
  return { answer, most };
}

/** What holds a body: buffers. The heap of this process is that of the test as well. */
const memory = (): number => process.memoryUsage().arrayBuffers / MB;
