import { KeyEditor } from "@/parts/key-editor";
import { Row, Section } from "./row";

/** Every shortcut, and its key as the seller wants it. */
export function KeySection() {
  return (
    <Section id="keys">
      <Row row="shortcuts" wide>
        <KeyEditor />
      </Row>
    </Section>
  );
}
