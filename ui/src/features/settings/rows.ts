/** The parts of the settings, in the order they stand. */
export const SECTIONS = ["window", "region", "sync", "tickets", "reminders", "data", "about", "keys"] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Every row that can be gone to: `#/settings?row=theme`. Its name is the message `setting-<row>`. */
export const ROWS = {
  window: ["lang", "theme", "zoom", "closing", "autostart"],
  region: ["region_dates", "hours", "region_numbers", "region_money", "first_day", "time_zone"],
  sync: ["interval_min", "archive_months", "outbox_hold_s"],
  tickets: ["ticket_lang", "ticket_limit", "ticket_orders"],
  reminders: ["remind_steps", "quiet_hours", "desktop_notifications", "calendar"],
  keys: ["shortcuts"],
  data: ["data_folder", "backups", "open_formats", "diagnostics"],
  about: ["version", "updates", "licences", "credits"],
} as const satisfies Record<SectionId, readonly string[]>;

export type RowId = (typeof ROWS)[SectionId][number];

/** All rows with their section, for the palette. */
export const SETTING_ROWS: readonly { row: RowId; section: SectionId }[] = SECTIONS.flatMap((section) =>
  ROWS[section].map((row) => ({ row, section })),
);
