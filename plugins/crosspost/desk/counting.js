"use strict";
// How long a text is on each network: the rules of `crosspost/counting.py`, name by name, for texts edited in the page.
// Both are held to one table of cases, tests/crosspost/counting_cases.json. A new rule is a function in `COUNTED_BY`.
const counting = (() => {
  const SHORTENED_LINK = 23;
  const LINK = /https?:\/\/(?:[^\s<>"()]|\([^\s<>"()]*\))*(?:[^\s<>"().,;:!?'’”»\]}…]|\([^\s<>"()]*\))/giu;
  const REMOTE_MENTION = /(^|[^/\w])@(\w+)@[a-z0-9.-]+[a-z0-9]/gi;
  const LINK_ON_BLUESKY = /(^|[\s(])(https?:\/\/\S+|[a-z][a-z0-9]*(?:\.[a-z0-9]+)+\S*)/gim;
  const OF_AN_EMOJI = /[\p{Extended_Pictographic}\p{RI}\u20E3]/u;
  // One emoji, with all that is joined to it: flags, keycaps, skin tones, families.
  const EMOJI = new RegExp(
    String.raw`\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|[©®]\uFE0F|ONE(?:\u200DONE)*`.replaceAll(
      "ONE",
      String.raw`(?![#*0-9©®])(?:\p{EBase}\p{EMod}|\p{EPres}|\p{Emoji}\uFE0F?)(?:[\u{E0020}-\u{E007E}]+\u{E007F})?`,
    ),
    "gu",
  );
  const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
  const bytes = (text) => new TextEncoder().encode(text).length;
  const points = (text) => [...text].length;
  const graphemes = (text) => Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
  const sum = (lengths) => lengths.reduce((whole, length) => whole + length, 0);

  // twitter-text v3; `patterns` are the library's own, put into the page by the build.
  let linkOnX = null;
  let domainOnX = null;
  const LIGHT = [[0, 4351], [8192, 8205], [8208, 8223], [8242, 8247]];
  const weight = (sign) => (LIGHT.some(([low, high]) => sign.codePointAt() >= low && sign.codePointAt() <= high) ? 1 : 2);
  const weigh = (text) => sum([...text.replace(EMOJI, "\u{1F600}")].map(weight));

  const linksOnX = function* (text) {
    for (const [, , before, url, protocol, domain, , path] of text.matchAll(linkOnX)) {
      if (protocol) yield url.match(/^https?:\/\/t\.co\/[a-z0-9]+/i)?.[0] ?? url;
      else if (!/[-_./]$/.test(before)) {
        const domains = domain.match(domainOnX) ?? [];
        yield* domains.slice(0, -1);
        if (domains.length) yield path ? url.slice(url.indexOf(domains.at(-1))) : domains.at(-1);
      }
    }
  };

  const x = (text) => {
    let rest = text.normalize("NFC");
    let whole = 0;
    for (const link of linksOnX(rest)) {
      const at = rest.indexOf(link);
      whole += weigh(rest.slice(0, at)) + SHORTENED_LINK;
      rest = rest.slice(at + link.length);
    }
    return whole + weigh(rest);
  };

  const onMastodon = (text) => text.replace(LINK, "x".repeat(SHORTENED_LINK)).replace(REMOTE_MENTION, "$1@$2");

  const shownOnBluesky = (link) => {
    if (!/^https?:\/\//.test(link) || !URL.canParse(link)) return link;
    const { host, pathname, search, hash } = new URL(link);
    const path = (pathname === "/" ? "" : pathname) + search + hash;
    return host + (path.length > 15 ? `${path.slice(0, 13)}...` : path);
  };
  const onBluesky = (text) =>
    text.replace(LINK_ON_BLUESKY, (_, before, found) => {
      const ended = found.replace(/[.,;:!?]$/, "");
      const link = ended.endsWith(")") && !ended.includes("(") ? ended.slice(0, -1) : ended;
      return before + shownOnBluesky(link) + found.slice(link.length);
    });

  const threads = (text) => sum(graphemes(text).map((sign) => (OF_AN_EMOJI.test(sign) ? bytes : points)(sign)));

  // What the composer makes of the text before it counts, and the length of that.
  const asItIs = (text) => text;
  const COUNTED_BY = {
    code_points: [asItIs, points],
    utf16: [asItIs, (text) => text.length],
    bytes: [asItIs, bytes],
    words: [asItIs, (text) => text.split(/\s+/).filter(Boolean).length],
    x: [asItIs, x],
    bluesky: [onBluesky, (text) => graphemes(text).length],
    mastodon: [onMastodon, (text) => graphemes(text).length],
    threads: [asItIs, threads],
  };

  // Where bytes are limited as well, too many of them make a text as long as the share of bytes that it takes.
  const count = (text, { counting, limit, bytes: most }) => {
    const [shows, measure] = COUNTED_BY[counting];
    const shown = shows(text.replace(/\r\n?/g, "\n"));
    const size = limit && most ? bytes(shown) : 0;
    return size > most ? Math.max(measure(shown), Math.floor((size * limit) / most) + 1) : measure(shown);
  };

  return {
    LINK,
    count,
    points,
    learn: ({ link, domain }) => {
      linkOnX = new RegExp(link, "gi");
      domainOnX = new RegExp(domain, "gi");
    },
  };
})();
