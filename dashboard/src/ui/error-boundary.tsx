import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  /** Drawn in place of children that could not be. */
  readonly fallback: (error: Error) => ReactNode;
}

/** Keeps the rest of the page when one part of it fails. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}
