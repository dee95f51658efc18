import { strToU8 } from "fflate";

/** Collects bytes and texts to one part, texts in larger pieces. */
export class ByteSink {
  private readonly chunks: Uint8Array[] = [];
  private pending: string[] = [];
  private pendingLength = 0;

  text(text: string): void {
    this.pending.push(text);
    this.pendingLength += text.length;
    if (this.pendingLength > 1_000_000) this.flush();
  }

  bytes(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.flush();
    this.chunks.push(bytes);
  }

  result(): Uint8Array {
    this.flush();
    const whole = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  private flush(): void {
    if (this.pendingLength === 0) return;
    this.chunks.push(strToU8(this.pending.join("")));
    this.pending = [];
    this.pendingLength = 0;
  }
}
