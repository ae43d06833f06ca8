import { describe, expect, it } from "vitest";
import type { OrderRow } from "@/ipc/types";
import { cell, sums, tsv } from "./sums";

describe("sums of chosen orders", () => {
  it("stand side by side and are never added across currencies", () => {
    const rub = (minor: number) => ({ minor, currency: "RUB" });
    expect(sums([rub(101460), { minor: 8900, currency: "CNY" }, null, rub(107120)])).toEqual([
      { currency: "CNY", minor: 8900 },
      { currency: "RUB", minor: 208580 },
    ]);
    expect(sums([null])).toEqual([]);
  });
});

describe("rows for a spreadsheet", () => {
  it("keep one cell one cell", () => {
    expect(cell("Кружка\t500 мл\nсиняя")).toBe("Кружка 500 мл синяя");
  });

  it.each(["=1+1", "+7", "-2", "@sum"])("say %s as text, never as a formula", (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  it("have a head and a line per order", () => {
    const row = { id: "2844617093", title: "=HYPERLINK(1)" } as OrderRow;
    const columns = [
      { header: "Order", value: (order: OrderRow) => order.id },
      { header: "Product", value: (order: OrderRow) => order.title },
    ];
    expect(tsv([row], columns)).toBe("Order\tProduct\n2844617093\t'=HYPERLINK(1)\n");
  });
});
