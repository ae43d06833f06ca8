import { fireEvent, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useMoves } from "./moves";

function List(props: { at: number; arrows?: boolean; off?: boolean; onSelect: (row: string) => void }) {
  const { at, arrows = false, off = false, onSelect } = props;
  useMoves(["a", "b", "c"], at, onSelect, { arrows, off });
  return null;
}

const press = (code: string) => fireEvent.keyDown(document.body, { code, key: code });

it("moves by one and stays within the list", () => {
  const onSelect = vi.fn();
  const { rerender } = render(<List at={1} onSelect={onSelect} />);
  press("KeyJ");
  press("KeyK");
  press("ArrowDown");
  expect(onSelect.mock.calls).toEqual([["c"], ["a"]]);
  rerender(<List at={2} arrows onSelect={onSelect} />);
  press("KeyJ");
  press("ArrowUp");
  expect(onSelect.mock.calls.slice(2)).toEqual([["b"]]);
});

it("begins at the top when the chosen row is not in the list, and rests while the list is hidden", () => {
  const onSelect = vi.fn();
  const { rerender } = render(<List at={-1} onSelect={onSelect} />);
  press("KeyJ");
  press("KeyK");
  expect(onSelect.mock.calls).toEqual([["a"], ["a"]]);
  rerender(<List at={0} off onSelect={onSelect} />);
  expect(press("KeyJ")).toBe(true);
  expect(onSelect).toHaveBeenCalledTimes(2);
});
