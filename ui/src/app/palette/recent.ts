const KEPT = "recourse.palette";
const MOST = 6;

/** Found things by their key, newest first. What is named here names no order and no case: those last as long as the window. */
let ofWindow: string[] = [];

const lasting = (key: string) => !/^(case|order|claim|review)\//.test(key);

function kept(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(list) ? list.filter((key) => typeof key === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function recent(): string[] {
  return [...new Set([...ofWindow, ...kept()])].slice(0, MOST);
}

export function used(key: string): void {
  ofWindow = [key, ...ofWindow.filter((other) => other !== key)].slice(0, MOST);
  if (!lasting(key)) return;
  localStorage.setItem(KEPT, JSON.stringify([key, ...kept().filter((other) => other !== key)].slice(0, MOST)));
}
