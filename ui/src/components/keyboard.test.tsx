import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { useKeys } from "@/lib/keys";
import { Button } from "./button";
import { Checklist } from "./checklist";
import { FindField } from "./find-field";
import { Menu } from "./menu";
import { Sided, Split } from "./split";
import { Tabs } from "./tabs";
import { VirtualList } from "./virtual-list";

// There is no layout here: give the virtual list a window of ten rows.
Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, get: () => 680 });
Object.defineProperty(HTMLElement.prototype, "offsetWidth", { configurable: true, get: () => 320 });

function Letters(props: { onJ: () => void; onZ?: () => void }) {
  useKeys({
    KeyJ: () => {
      props.onJ();
      return true;
    },
    "Ctrl+KeyZ": () => {
      props.onZ?.();
      return true;
    },
  });
  return <input aria-label="words" />;
}

describe("keys of a view", () => {
  it("are found by their place, whatever the layout writes", () => {
    const onJ = vi.fn();
    render(<Letters onJ={onJ} />);
    fireEvent.keyDown(document.body, { code: "KeyJ", key: "о" });
    expect(onJ).toHaveBeenCalledTimes(1);
  });

  it("leave letters to a field and everything to an input method", () => {
    const onJ = vi.fn();
    const onZ = vi.fn();
    render(<Letters onJ={onJ} onZ={onZ} />);
    fireEvent.keyDown(screen.getByLabelText("words"), { code: "KeyJ", key: "j" });
    fireEvent.keyDown(document.body, { code: "KeyJ", key: "j", isComposing: true });
    fireEvent.keyDown(document.body, { code: "KeyJ", key: "Process", keyCode: 229 });
    expect(onJ).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { code: "KeyZ", key: "я", ctrlKey: true });
    expect(onZ).toHaveBeenCalledTimes(1);
  });

  it("end with the view", () => {
    const onJ = vi.fn();
    render(<Letters onJ={onJ} />);
    cleanup();
    fireEvent.keyDown(document.body, { code: "KeyJ", key: "j" });
    expect(onJ).not.toHaveBeenCalled();
  });
});

describe("list", () => {
  const items = Array.from({ length: 50 }, (_, n) => ({ id: `C-${n}` }));
  function List(props: {
    onOpen: (key: string) => void;
    onMark: (key: string) => void;
    onMarkRange?: (keys: string[]) => void;
  }) {
    const [selected, setSelected] = useState("C-0");
    return (
      <VirtualList
        label="cases"
        items={items}
        total={900}
        rowHeight={68}
        itemKey={(item) => item.id}
        selected={selected}
        marked={new Set(["C-3"])}
        onSelect={setSelected}
        onOpen={props.onOpen}
        onMark={props.onMark}
        onMarkRange={props.onMarkRange}
      >
        {(item) => item.id}
      </VirtualList>
    );
  }

  it("marks from the chosen row to the one clicked with Shift, in either direction", () => {
    const onMarkRange = vi.fn();
    render(<List onOpen={vi.fn()} onMark={vi.fn()} onMarkRange={onMarkRange} />);
    const [, , third, , fifth] = screen.getAllByRole("option");
    if (third) fireEvent.click(third, { shiftKey: true });
    expect(onMarkRange).toHaveBeenLastCalledWith(["C-0", "C-1", "C-2"]);
    if (fifth) fireEvent.click(fifth);
    expect(onMarkRange).toHaveBeenCalledTimes(1);
    if (third) fireEvent.click(third, { shiftKey: true });
    expect(onMarkRange).toHaveBeenLastCalledWith(["C-2", "C-3", "C-4"]);
  });

  it("moves by arrows, opens by Enter, marks by Space, and tells its size", () => {
    const onOpen = vi.fn();
    const onMark = vi.fn();
    render(<List onOpen={onOpen} onMark={onMark} />);
    const list = screen.getByRole("listbox", { name: "cases" });
    fireEvent.keyDown(list, { key: "ArrowDown" });
    fireEvent.keyDown(list, { key: "ArrowDown" });
    fireEvent.keyDown(list, { key: "ArrowUp" });
    fireEvent.keyDown(list, { key: "Enter" });
    expect(onOpen).toHaveBeenCalledWith("C-1");
    fireEvent.keyDown(list, { key: " " });
    expect(onMark).toHaveBeenCalledWith("C-1");
    fireEvent.keyDown(list, { key: "End" });
    fireEvent.keyDown(list, { key: "Enter" });
    expect(onOpen).toHaveBeenLastCalledWith("C-49");
    const [first] = screen.getAllByRole("option");
    expect(first?.getAttribute("aria-setsize")).toBe("900");
  });

  it("does not act on keys of an input method", () => {
    const onOpen = vi.fn();
    render(<List onOpen={onOpen} onMark={vi.fn()} />);
    fireEvent.keyDown(screen.getByRole("listbox"), { key: "Enter", isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
  });
});

describe("tabs", () => {
  it("go round by arrows with one tab stop", () => {
    function Three() {
      const [value, setValue] = useState("a");
      return (
        <Tabs
          label="views"
          value={value}
          onChange={setValue}
          tabs={[
            { value: "a", label: "A" },
            { value: "b", label: "B" },
            { value: "c", label: "C" },
          ]}
        />
      );
    }
    render(<Three />);
    fireEvent.keyDown(screen.getByRole("tab", { name: "A" }), { key: "ArrowLeft" });
    const last = screen.getByRole("tab", { name: "C" });
    expect(last.getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(last);
    expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});

describe("menu", () => {
  it("opens on its first entry, moves, chooses and gives the focus back", () => {
    const chosen = vi.fn();
    render(
      <Menu
        trigger={<Button>Snooze</Button>}
        items={[
          { key: "1", label: "One", onChoose: () => chosen("one") },
          { key: "2", label: "Two", onChoose: () => chosen("two") },
        ]}
      />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Snooze" }));
    expect(document.activeElement?.textContent).toBe("One");
    fireEvent.keyDown(screen.getByRole("menu"), { key: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("Two");
    fireEvent.click(screen.getByRole("menuitem", { name: "Two" }));
    expect(chosen).toHaveBeenCalledWith("two");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Snooze" }));
  });

  it("closes by Escape without choosing", () => {
    const chosen = vi.fn();
    render(<Menu trigger={<Button>More</Button>} items={[{ key: "1", label: "One", onChoose: chosen }]} />);
    fireEvent.click(screen.getByRole("button", { name: "More" }));
    fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" });
    expect(screen.queryByRole("menu")).toBeNull();
    expect(chosen).not.toHaveBeenCalled();
  });
});

describe("split", () => {
  it("is moved by the arrow keys, stays within its bounds and gives its first width back", () => {
    const onWidth = vi.fn();
    render(
      <Split label="Width" width={300} start={320} min={272} max={480} onWidth={onWidth} list={null}>
        page
      </Split>,
    );
    const bar = screen.getByRole("separator", { name: "Width" });
    expect(bar.getAttribute("aria-valuenow")).toBe("300");
    fireEvent.keyDown(bar, { key: "ArrowRight" });
    expect(onWidth).toHaveBeenLastCalledWith(316);
    fireEvent.keyDown(bar, { key: "Home" });
    expect(onWidth).toHaveBeenLastCalledWith(272);
    fireEvent.keyDown(bar, { key: "End" });
    expect(onWidth).toHaveBeenLastCalledWith(480);
    fireEvent.doubleClick(bar);
    expect(onWidth).toHaveBeenLastCalledWith(null);
    fireEvent.keyDown(bar, { key: "Enter" });
    expect(onWidth).toHaveBeenLastCalledWith(null);
  });

  it("a side behind the bar grows to the left", () => {
    const onWidth = vi.fn();
    render(
      <Sided label="Side" width={null} start={280} min={200} max={560} onWidth={onWidth}>
        <p>page</p>
        <aside>side</aside>
      </Sided>,
    );
    const bar = screen.getByRole("separator", { name: "Side" });
    expect(bar.getAttribute("aria-valuenow")).toBe("280");
    fireEvent.keyDown(bar, { key: "ArrowLeft" });
    expect(onWidth).toHaveBeenLastCalledWith(296);
  });
});

describe("search field", () => {
  it("waits for the end of a composition", () => {
    const onChange = vi.fn();
    render(<FindField label="find" placeholder="" value="" onChange={onChange} />);
    const field = screen.getByLabelText("find");
    fireEvent.compositionStart(field);
    fireEvent.change(field, { target: { value: "bao" } });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(field, { target: { value: "包" } });
    fireEvent.compositionEnd(field);
    expect(onChange).toHaveBeenLastCalledWith("包");
  });
});

describe("checklist", () => {
  it("opens any step and says which one is next", () => {
    const onOpen = vi.fn();
    render(
      <Checklist
        label="steps"
        opened="b"
        doneLabel="done"
        skippedLabel="not needed"
        onOpen={onOpen}
        items={[
          { key: "a", state: "done", title: "Read" },
          { key: "b", state: "open", title: "Ask", body: <p>form</p> },
          { key: "c", state: "coming", title: "File" },
        ]}
      />,
    );
    expect(screen.getByText("form")).toBeTruthy();
    expect(document.querySelector("[aria-current=step]")?.textContent).toContain("Ask");
    fireEvent.click(screen.getByRole("button", { name: "File" }));
    expect(onOpen).toHaveBeenCalledWith("c");
  });
});
