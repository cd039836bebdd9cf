/** A shop at its counter, the bell ringing. Decoration. */

/** Stripes of the awning: upper edge from 72 to 488, lower edge from 50 to 510, both cut in ten. */
const STRIPES = Array.from({ length: 10 }, (_, index) => {
  const upper = (part: number): number => 72 + (416 / 10) * part;
  const lower = (part: number): number => 50 + (460 / 10) * part;
  const right = index + 1;
  return `M${upper(index)} 84H${upper(right)}L${lower(right)} 132a23 23 0 0 1-46 0Z`;
});

export function Shopfront() {
  return (
    <svg class="shopfront" viewBox="0 0 560 420" aria-hidden="true" focusable="false">
      <g class="walls">
        <path d="M24 340h512M66 340V156M494 340V156M196 340V156M364 340V156" />
        <path class="paper" d="M92 340V176h78v164M390 176h78v104h-78z" />
        <path d="M108 196h46v66h-46zM155.5 284a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0" />
        <path d="M390 244h78M404 244v-26a10 10 0 0 1 20 0v26M436 244v-38h18v38M402 280v-16h22v16M438 280v-22h14v22M382 288h94" />
      </g>
      <g class="counter">
        <path class="paper" d="M206 340v-52h148v52" />
        <path class="board" d="M196 288h168" />
        <path class="soft" d="M243 277h74M252 277a28 28 0 0 1 56 0z" />
        <path d="M280 249v-9M271 240h18" />
      </g>
      <path class="ringing" d="M321 243l10-8M329 260l13-3M239 243l-10-8M231 260l-13-3M280 228v-14" />
      <g class="counter">
        {STRIPES.map((path, index) => (
          <path key={path} class={index % 2 === 0 ? 'soft' : 'paper'} d={path} />
        ))}
        <path class="paper" d="M72 84V72h416v12" />
      </g>
    </svg>
  );
}
