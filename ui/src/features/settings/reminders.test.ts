import { describe, expect, it } from "vitest";
import { asClock } from "./reminders";

describe("a time of day as it is typed", () => {
  it.each([
    ["22:00", "22:00"],
    ["8", "08:00"],
    [" 8.30 ", "08:30"],
    ["0830", "08:30"],
    ["23 59", "23:59"],
  ])("%s is %s", (text, time) => expect(asClock(text)).toBe(time));
  it.each(["24:00", "12:60", "noon", "", "8:3", "-1"])("%s is none", (text) => expect(asClock(text)).toBeUndefined());
});
