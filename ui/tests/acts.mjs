// What is done in a scene before its picture is taken.

/** Presses keys one after another, each seen before the next. */
export const press =
  (...keys) =>
  async (page) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(250);
    }
  };
