/**
 * Gives a page's maps canvases on which nothing is drawn. Run in the page, before its own scripts. All else of a map goes on as it is: its
 * data and layout, what stands under the pointer, when it is at rest. Without a graphics card, making the shaders anew for every page is
 * almost half of what the page costs, however small its map.
 */
export function undrawn(): void {
  const { prototype, FRAMEBUFFER_COMPLETE, LINK_STATUS, NO_ERROR } = WebGL2RenderingContext;
  const answers: Record<string, (...given: never[]) => unknown> = {
    checkFramebufferStatus: () => FRAMEBUFFER_COMPLETE,
    getContextAttributes: () => ({}),
    getError: () => NO_ERROR,
    getExtension: () => null,
    getParameter: () => 4096,
    getProgramParameter: (_program: unknown, what: number) => (what === LINK_STATUS ? true : 0),
    getShaderParameter: () => true,
    isContextLost: () => false,
  };
  const drawing: Record<string, unknown> = {};
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype)))
    if (typeof value === "number") drawing[name] = value;
    else if (typeof value === "function")
      drawing[name] = answers[name] ?? (/^create|^getUniformLocation/.test(name) ? () => ({}) : () => undefined);

  const contexts = new WeakMap<HTMLCanvasElement, object>();
  const real = HTMLCanvasElement.prototype.getContext as (kind: string, options?: unknown) => unknown;
  function getContext(this: HTMLCanvasElement, kind: string, options?: unknown): unknown {
    if (kind !== "webgl2") return real.call(this, kind, options);
    const context =
      contexts.get(this) ??
      Object.create(drawing, {
        canvas: { value: this },
        drawingBufferWidth: { get: () => this.width },
        drawingBufferHeight: { get: () => this.height },
      });
    contexts.set(this, context);
    return context;
  }
  HTMLCanvasElement.prototype.getContext = getContext as typeof HTMLCanvasElement.prototype.getContext;
}
