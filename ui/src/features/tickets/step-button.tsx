import { Button } from "@/components/button";

/** Ends a step of a ticket: blue, under Enter, while it is the next one; in outline when it is changed later. */
export function StepButton(props: { primary: boolean; disabled: boolean; busy: boolean; children: string }) {
  const { primary, ...button } = props;
  return (
    <Button type="submit" look={primary ? "primary" : "outlined"} cap={primary ? "Enter" : undefined} {...button} />
  );
}
