const INK = '#1a1a2e';
const STROKE = 2.5;
const LETTERS = 64;

/** A canvas that is drawn on by whatever points: finger, pen, mouse. Its points are its own, however large it is shown. */
export class Pad {
  private readonly canvas: HTMLCanvasElement;
  private readonly onDrawn: () => void;
  private readonly brush: CanvasRenderingContext2D | null;
  private readonly stop = new AbortController();
  private drawing = false;

  constructor(canvas: HTMLCanvasElement, onDrawn: () => void) {
    this.canvas = canvas;
    this.onDrawn = onDrawn;
    this.brush = canvas.getContext('2d');
    const on = (kind: string, act: (event: PointerEvent) => void) =>
      canvas.addEventListener(kind, event => act(event as PointerEvent), { signal: this.stop.signal });
    on('pointerdown', event => this.begin(event));
    on('pointermove', event => this.go(event));
    on('pointerup', () => { this.drawing = false; });
    on('pointercancel', () => { this.drawing = false; });
  }

  private at(event: PointerEvent): [number, number] {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    const { width: across, height: down } = this.canvas;
    return [((event.clientX - left) * across) / (width || across), ((event.clientY - top) * down) / (height || down)];
  }

  private begin(event: PointerEvent) {
    event.preventDefault();
    this.canvas.setPointerCapture?.(event.pointerId);
    this.drawing = true;
    this.brush?.beginPath();
    this.brush?.moveTo(...this.at(event));
    this.go(event);
  }

  private go(event: PointerEvent) {
    if (!this.drawing || !this.brush) {
      return;
    }
    Object.assign(this.brush, { strokeStyle: INK, lineWidth: STROKE, lineCap: 'round', lineJoin: 'round' });
    this.brush.lineTo(...this.at(event));
    this.brush.stroke();
    this.onDrawn();
  }

  /** The name in place of what was drawn; an empty one leaves nothing. */
  write(name: string) {
    const { width, height } = this.canvas;
    this.brush?.clearRect(0, 0, width, height);
    if (!this.brush || name.trim() === '') {
      return;
    }
    Object.assign(this.brush, { fillStyle: INK, font: `italic ${LETTERS}px cursive`, textBaseline: 'middle' });
    this.brush.fillText(name, LETTERS / 4, height / 2, width - LETTERS / 2);
  }

  picture(): Promise<Blob | null> {
    return new Promise(resolve => this.canvas.toBlob(resolve, 'image/png'));
  }

  leave() {
    this.stop.abort();
  }
}
