import { describe, expect, it } from "vitest";
import { edited, fromBody, fromPieces, inserted, refilled, runs, snapped, toBody, without } from "./draft-text";

const label = (name: string) => ({ product: "товар", new_date: "новая дата" })[name];
const draft = fromPieces([
  { text: "Sent ", variable: null, known: true },
  { text: "4 Nov", variable: "handover_date", known: true },
  { text: ", next ", variable: null, known: true },
  { text: "{new date}", variable: "new_date", known: false },
  { text: ".", variable: null, known: true },
]);

describe("a text with chips", () => {
  it("shows a body's variables by name and gives the body back", () => {
    const body = "«{product}» {нет} {unknown} {new_date}";
    const shown = fromBody(body, label);
    expect(shown.text).toBe("«{товар}» {нет} {unknown} {новая дата}");
    expect(shown.chips.map((chip) => chip.name)).toEqual(["product", "new_date"]);
    expect(toBody(shown)).toBe(body);
  });

  it("moves chips with what is written before them", () => {
    const next = edited(draft, `Hello! ${draft.text}`, 7);
    expect(next?.text).toBe("Hello! Sent 4 Nov, next {new date}.");
    expect(next?.chips.map((chip) => next.text.slice(chip.from, chip.to))).toEqual(["4 Nov", "{new date}"]);
  });

  it("takes a chip out whole when a letter of it is deleted", () => {
    const next = edited(draft, "Sent 4 No, next {new date}.", 9);
    expect(next?.text).toBe("Sent , next {new date}.");
    expect(next?.chips.map((chip) => chip.name)).toEqual(["new_date"]);
  });

  it("refuses words inside a chip", () => {
    expect(edited(draft, "Sent 4 XNov, next {new date}.", 8)).toBeNull();
  });

  it("replaces what is selected, chips in it included", () => {
    const next = edited(draft, "Sent soon.", 9);
    expect(next).toEqual({ text: "Sent soon.", chips: [] });
  });

  it("tells repeated letters apart by the caret", () => {
    const twice = fromPieces([
      { text: "aa", variable: null, known: true },
      { text: "ab", variable: "product", known: true },
    ]);
    expect(edited(twice, "aaab", 1)?.chips[0]).toMatchObject({ from: 2, to: 4 });
    expect(edited(twice, "aaaab", 3)?.chips[0]).toMatchObject({ from: 3, to: 5 });
  });

  it("fills every chip of a variable", () => {
    const next = refilled(draft, "new_date", "5 Dec", true);
    expect(next.text).toBe("Sent 4 Nov, next 5 Dec.");
    expect(next.chips[1]).toMatchObject({ known: true, from: 17, to: 22 });
  });

  it("puts a chip in, never inside another, and takes one out with its space", () => {
    const next = inserted(draft, 7, "product", "{товар}", false);
    expect(next.text).toBe("Sent 4 Nov{товар}, next {new date}.");
    expect(without(next, "product").text).toBe("Sent 4 Nov, next {new date}.");
    expect(without(draft, "handover_date").text).toBe("Sent, next {new date}.");
  });

  it("keeps the caret out of chips and selections on their edges", () => {
    expect(snapped(draft, { from: 7, to: 7 }, 5)).toEqual({ from: 10, to: 10 });
    expect(snapped(draft, { from: 7, to: 7 }, 10)).toEqual({ from: 5, to: 5 });
    expect(snapped(draft, { from: 2, to: 7 }, 2)).toEqual({ from: 2, to: 10 });
  });

  it("is drawn in runs that give the text back", () => {
    const drawn = runs(draft, [{ from: 3, to: 8, severity: "warn" }]);
    expect(drawn.map((run) => run.text).join("")).toBe(draft.text);
    expect(drawn.filter((run) => run.finding).map((run) => run.text)).toEqual(["t ", "4 N"]);
  });
});
