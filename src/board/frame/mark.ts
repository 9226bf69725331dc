/** Our own mark, three joined points, as a picture for the browser's tab. */
export const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 38 38">
<path d="M19 8L8 28H30Z" fill="none" stroke="#72777d" stroke-width="3"/>
<circle cx="19" cy="9" r="6.5" fill="#9f3526"/>
<circle cx="8" cy="28" r="6.5" fill="#177860"/>
<circle cx="30" cy="28" r="6.5" fill="#3366cc"/>
</svg>
`;
