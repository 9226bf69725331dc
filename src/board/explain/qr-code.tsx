import qrcode from "qrcode-generator";

/** White around the code, in its own dots: readers need it. */
const QUIET = 4;

/** An address as a code for phones, dark on light in every theme. Drawn row by row, so it needs no picture from elsewhere. */
export function QrCode({ address, label }: { readonly address: string; readonly label: string }) {
  const code = qrcode(0, "M");
  code.addData(address);
  code.make();
  const size = code.getModuleCount();
  const whole = size + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-paper" width={whole} height={whole} />
      <path class="qr-ink" d={runs(size, (row, column) => code.isDark(row, column))} />
    </svg>
  );
}

/** Each stretch of dark dots of a row as one line. */
function runs(size: number, isDark: (row: number, column: number) => boolean): string {
  const path: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < size && isDark(row, column + 1)) column += 1;
      path.push(`M${start + QUIET} ${row + QUIET}h${column + 1 - start}v1h-${column + 1 - start}z`);
    }
  }
  return path.join("");
}
