import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";

export interface MenuItem {
  key: string;
  label: ReactNode;
  /** Stands at the right: the instant, the key. */
  hint?: ReactNode;
  disabled?: boolean;
  onChoose: () => void;
}

/** A list of actions under a button. */
export function Menu(props: {
  trigger: ReactElement;
  items: MenuItem[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const { trigger, items, open, onOpenChange } = props;
  return (
    <Base.Root
      modal={false}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="floating">
          <Base.Popup className="menu">
            {items.map((item) => (
              <Base.Item key={item.key} className="menu-item" disabled={item.disabled ?? false} onClick={item.onChoose}>
                <span>{item.label}</span>
                {item.hint && <span className="menu-hint">{item.hint}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
