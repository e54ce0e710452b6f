/* A card for each article that has none yet: satori makes an SVG of it, resvg draws that, on as many threads as there are cores. */
import fs from "node:fs";
import os from "node:os";
import satori from "satori";
import { renderAsync } from "@resvg/resvg-js";

const fonts = [["Bold", 700], ["Semibold", 600]].map(([name, weight]) => ({
  name: "Source Sans", weight, style: "normal", data: fs.readFileSync(`fonts/${name}.ttf`),
}));

const text = (top, fontSize, fontWeight, color, children) => ({
  type: "div",
  props: { style: { position: "absolute", left: 80, top, width: 1040, fontSize, fontWeight, color, lineHeight: 1.1 }, children },
});

const card = (title) => ({
  type: "div",
  props: {
    style: { display: "flex", width: "100%", height: "100%", backgroundColor: "#fffdf9", fontFamily: "Source Sans" },
    children: [
      { type: "div", props: { style: { position: "absolute", top: 546, width: 1200, height: 84, backgroundColor: "#dde7e4" } } },
      text(70, 34, 600, "#0b4f4a", "Your Practice"),
      text(150, 72, 700, "#161e22", title),
      text(430, 34, 600, "#161e22", "Your Name, MD"),
    ],
  },
});

async function draw(title, path) {
  const svg = await satori(card(title), { width: 1200, height: 630, fonts });
  const picture = await renderAsync(svg, { font: { loadSystemFonts: false } });
  await fs.promises.writeFile(path, picture.asPng());
}

export async function drawMissing(cards, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const missing = cards.map(({ title, slug }) => [title, `${folder}/${slug}.png`]).filter(([, path]) => !fs.existsSync(path));
  const worker = async () => {
    for (let next = missing.pop(); next; next = missing.pop()) {
      await draw(...next);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
}
