import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { I18nProvider } from "@/i18n";
import { DraftSide } from "./draft-side";
import { type DraftText, fromPieces } from "./draft-text";

const START = fromPieces([
  { text: "Sent ", variable: null, known: true },
  { text: "4 Nov", variable: "handover_date", known: true },
  { text: ", next ", variable: null, known: true },
  { text: "{new date}", variable: "new_date", known: false },
]);

let value: DraftText = START;

function Field() {
  const [text, setText] = useState(START);
  value = text;
  return (
    <I18nProvider lang="en" zone="UTC">
      <DraftSide
        label="Russian"
        name="Answer: Russian, this is sent"
        lang="ru"
        value={text}
        findings={[{ from: 0, to: 4, severity: "warn" }]}
        onChange={setText}
      />
    </I18nProvider>
  );
}

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Answer: Russian, this is sent" });
const type = (text: string, caret: number) => {
  const area = field();
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, text);
  area.setSelectionRange(caret, caret);
  fireEvent.input(area);
};

afterEach(cleanup);

describe("one side of a pair", () => {
  it("names its gaps for readers and draws chips and findings behind the words", () => {
    const { container } = render(<Field />);
    const area = field();
    expect(area.lang).toBe("ru");
    const described = area.getAttribute("aria-describedby")?.split(" ") ?? [];
    const said = described.map((id) => document.getElementById(id)?.textContent).join(" ");
    expect(said).toContain("new date");
    expect(container.querySelectorAll(".draft-chip")).toHaveLength(2);
    expect(container.querySelector(".draft-gap")?.textContent).toBe("{new date}");
    expect(container.querySelector(".draft-warn")?.textContent).toBe("Sent");
    expect(container.querySelector(".draft-drawing")?.getAttribute("aria-hidden")).toBe("true");
  });

  it("takes words and moves its chips", () => {
    render(<Field />);
    type(`Hello. ${START.text}`, 7);
    expect(value.text).toBe("Hello. Sent 4 Nov, next {new date}");
    expect(value.chips.map((chip) => chip.from)).toEqual([12, 24]);
  });

  it("refuses words inside a chip and takes it out whole when a letter is deleted", () => {
    render(<Field />);
    type("Sent 4 XNov, next {new date}", 8);
    expect(value.text).toBe(START.text);
    expect(field().value).toBe(START.text);
    type("Sent 4 No, next {new date}", 9);
    expect(value.text).toBe("Sent , next {new date}");
  });

  it("leaves what an input method composes alone until it has done", () => {
    render(<Field />);
    const area = field();
    area.setSelectionRange(0, 0);
    fireEvent.compositionStart(area);
    type(`ni${START.text}`, 2);
    expect(value.text).toBe(START.text);
    expect(field().value).toBe(`ni${START.text}`);
    type(`你${START.text}`, 1);
    fireEvent.compositionEnd(area);
    expect(value.text).toBe(`你${START.text}`);
    expect(value.chips[0]).toMatchObject({ from: 6, to: 11 });
  });
});
