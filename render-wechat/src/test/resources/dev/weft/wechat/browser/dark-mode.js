// What WeChat does to plain colours in its dark mode, after the description and the source that it publishes
// (github.com/wechatjs/mp-darkmode 1.2.1, checked 2026-11-23). Changes the inline styles of all elements within root.
(root) => {
  const GROUND = [25, 25, 25, 1];
  const TEXT_BRIGHTNESS = 163;
  const brightness = (c) => (c[0] * 299 + c[1] * 587 + c[2] * 114) / 1000;
  const ground = brightness(GROUND);
  const most = TEXT_BRIGHTNESS - ground;
  const parse = (text) => {
    const match = /^rgba?\(([^)]+)\)$/.exec(text);
    if (!match) return null;
    const parts = match[1].split(/[\s,/]+/).map(Number);
    return parts.length > 3 ? parts : [...parts, 1];
  };
  const print = (c) => `rgba(${c.slice(0, 3).map(Math.round).join(",")},${c[3]})`;

  const hsl = ([r, g, b]) => {
    const [x, y, z] = [r / 255, g / 255, b / 255];
    const max = Math.max(x, y, z);
    const min = Math.min(x, y, z);
    const l = (max + min) / 2;
    const d = max - min;
    if (d === 0) return [0, 0, l * 100];
    const h = max === x ? (y - z) / d : max === y ? 2 + (z - x) / d : 4 + (x - y) / d;
    return [(h * 60 + 360) % 360, (d / (l <= 0.5 ? max + min : 2 - max - min)) * 100, l * 100];
  };
  const rgb = ([h, s, l], alpha) => {
    const a = (s / 100) * Math.min(l / 100, 1 - l / 100);
    const f = (n) => {
      const k = (n + h / 30) % 12;
      return 255 * (l / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
    };
    return [f(0), f(8), f(4), alpha];
  };
  const brought = (target, c) => {
    const ratio = target / brightness(c);
    let [r, g, b] = c.slice(0, 3).map((part) => Math.min(255, part * ratio));
    if (g === 0 || r === 255 || b === 255) g = (target * 1000 - r * 299 - b * 114) / 587;
    else if (r === 0) r = (target * 1000 - g * 587 - b * 114) / 299;
    else if (b === 0 || g === 255) b = (target * 1000 - r * 299 - g * 587) / 114;
    return [r, g, b, c[3]];
  };

  const text = (c, behind) => {
    const back = brightness(behind) * behind[3] + ground * (1 - behind[3]);
    const own = brightness(c);
    const offset = Math.abs(back - own);
    if (own >= 250) return c;
    if (offset > most && back <= ground + 2) return brought(most + back, c);
    if (offset >= 65) return c;
    const [h, s, l] = hsl(c);
    if (back >= 100) {
      return l > 50 ? text(rgb([h, s, 90 - l], c[3]), behind) : brought(Math.min(most, back - 65), c);
    }
    return l <= 40 ? text(rgb([h, s, 90 - l], c[3]), behind) : brought(Math.min(most, back + 65), c);
  };
  const background = (c) => {
    const [h, s, l] = hsl(c);
    if ((s === 0 && l > 40) || brightness(c) > 250) return rgb([0, 0, Math.min(100, 100 + hsl(GROUND)[2] - l)], c[3]);
    if (brightness(c) > 190) return brought(190, c);
    return l < 22 ? rgb([h, s, 22], c[3]) : c;
  };

  const visit = (element, behind, inherited) => {
    const style = element.style;
    const back = parse(style.backgroundColor);
    const ownBack = back && back[3] >= 0.05 ? background(back) : null;
    const below = ownBack || behind;
    const colour = parse(style.color);
    for (const edge of ["Top", "Right", "Bottom", "Left"]) {
      const line = parse(style[`border${edge}Color`]);
      if (line) style[`border${edge}Color`] = print(text(line, GROUND));
    }
    if (ownBack) style.backgroundColor = print(ownBack);
    if (colour || ownBack) style.color = print(text(colour || inherited, below));
    for (const child of element.children) visit(child, below, colour || inherited);
  };
  for (const child of root.children) visit(child, GROUND, [25, 25, 25, 1]);
}
